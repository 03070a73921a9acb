package org.turnwise.desktop.statistics;

import org.turnwise.desktop.wording.Texts;

/** An axis of seconds from nothing to somewhat more than the largest value, in steps people count in. */
record Seconds(double stepMillis, int steps) {
    private static final Texts TEXTS = Texts.of(Seconds.class);

    private static final long[] STEPS = {500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000};

    static Seconds upTo(double millis) {
        for (long step : STEPS) {
            int needed = Math.max(1, (int) Math.ceil(millis / step));
            if (needed <= 6) {
                return new Seconds(step, needed);
            }
        }
        double last = STEPS[STEPS.length - 1];
        return new Seconds(last, (int) Math.ceil(millis / last));
    }

    /** Where on the axis a time is, 0 to 1. */
    double share(double millis) {
        return Math.min(1, millis / (stepMillis * steps));
    }

    String words(int step) {
        return TEXTS.get("seconds.axis", step * stepMillis / 1000);
    }
}
