package org.turnwise.analysis.session;

/**
 * How SURE is asked.
 *
 * @param samples passes with latent noise from which uncertainty is taken, at least 1
 * @param seed decides the noise, so that a run can be repeated
 */
public record AnalysisSettings(int samples, long seed) {
    public static final AnalysisSettings DEFAULT = new AnalysisSettings(16, 1);

    public AnalysisSettings {
        if (samples < 1) {
            throw new IllegalArgumentException("uncertainty needs at least one sample, not " + samples);
        }
    }
}
