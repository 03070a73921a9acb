package org.turnwise.cli;

import java.io.PrintStream;
import org.turnwise.analysis.audio.Listening;

/** Shows how far measuring is on one line of the error stream of a terminal; says nothing where there is none. */
final class ConsoleListening implements Listening {
    private final PrintStream out;
    private final String unit;
    private final boolean terminal;

    /** @param unit what is counted: "turns" */
    ConsoleListening(PrintStream out, String unit) {
        this.out = out;
        this.unit = unit;
        this.terminal = System.console() != null;
    }

    @Override
    public void progress(int done, int total) {
        if (terminal) {
            out.printf("\rmeasured %d/%d %s%s", done, total, unit, done == total ? System.lineSeparator() : "");
        }
    }

    @Override
    public boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
