package org.turnwise.features.audio;

/**
 * One stretch of sound on its way through an extractor, block by block, so that a long recording needs not be in
 * memory. How the sound is cut into blocks changes no bit of the result. For one thread at a time; once a result was
 * asked for nothing more is taken.
 */
public interface AudioStream {
    /**
     * Takes the next samples, those at {@code from} up to before {@code to}; copies what it needs.
     *
     * @param mono full scale is +-1 (see {@link Pcm})
     */
    void accept(float[] mono, int from, int to);

    /** The features of all that was taken; {@link AudioFeatures.Absent} with the reason where there are none. */
    AudioFeatures features();

    /** The contours of all that was taken, finite; without rows where there are none. */
    Contours contours();
}
