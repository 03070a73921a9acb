package org.turnwise.cli;

import java.io.PrintStream;
import java.util.List;
import org.turnwise.analysis.session.AnalysisListener;
import org.turnwise.session.model.Prediction;

/** Shows an analysis' progress on one line of the error stream of a terminal; says nothing where there is none. */
final class ConsoleProgress implements AnalysisListener {
    private final PrintStream out;
    private final boolean terminal;

    ConsoleProgress(PrintStream out) {
        this.out = out;
        this.terminal = System.console() != null;
    }

    @Override
    public void progress(int done, int total) {
        if (terminal) {
            out.printf("\ranalysing %d/%d%s", done, total, done == total ? System.lineSeparator() : "");
        }
    }

    @Override
    public void listening(int done, int total) {
        if (terminal) {
            out.printf("\rmeasuring the sound %d/%d%s", done, total, done == total ? System.lineSeparator() : "");
        }
    }

    @Override
    public void watching(int done, int total) {
        if (terminal) {
            out.printf("\rlooking for faces %d/%d%s", done, total, done == total ? System.lineSeparator() : "");
        }
    }

    @Override
    public void predicted(List<Prediction> predictions) {}

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
