package org.turnwise.analysis.session;

/** The analysis was stopped because its listener asked for it; nothing is recorded. */
public final class AnalysisCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnalysisCancelled() {
        super("the analysis was cancelled");
    }
}
