package org.turnwise.training.dataset;

import java.util.Locale;

/** The part of a dataset: fitted on, chosen on, judged on. */
public enum Split {
    TRAIN,
    DEV,
    TEST;

    /** As in file names and on the command line: train, dev, test. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
