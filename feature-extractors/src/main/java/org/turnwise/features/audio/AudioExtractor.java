package org.turnwise.features.audio;

/**
 * Computes one feature set. The same samples give the same bits, whatever was computed before and on however many
 * threads: for use from any number of threads.
 */
public interface AudioExtractor {
    /** What is computed. */
    AudioFeatureSet set();

    /**
     * Begins a stretch of sound.
     *
     * @param sampleRateHz the sound's own; nothing is resampled
     */
    AudioStream open(int sampleRateHz);

    /**
     * The features of a stretch of sound that is in memory, such as one turn.
     *
     * @param mono full scale is +-1 (see {@link Pcm}); not kept
     */
    default AudioFeatures extract(float[] mono, int sampleRateHz) {
        AudioStream stream = open(sampleRateHz);
        stream.accept(mono, 0, mono.length);
        return stream.features();
    }

    /** The contours of a stretch of sound that is in memory. */
    default Contours contours(float[] mono, int sampleRateHz) {
        AudioStream stream = open(sampleRateHz);
        stream.accept(mono, 0, mono.length);
        return stream.contours();
    }
}
