package org.turnwise.media.decode;

/**
 * Decoded samples, interleaved, at the recorded rate.
 *
 * @param first number of the first sample, counted from media time zero
 * @param samples interleaved
 * @param frames how many samples per channel are filled
 */
record SoundBlock(long first, float[] samples, int frames) {
    long end() {
        return first + frames;
    }
}
