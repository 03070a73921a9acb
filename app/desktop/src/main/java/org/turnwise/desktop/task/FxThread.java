package org.turnwise.desktop.task;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Runs what it is given on the FX thread, later and in order. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }
}
