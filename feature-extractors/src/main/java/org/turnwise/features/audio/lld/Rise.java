package org.turnwise.features.audio.lld;

/**
 * Compares without a branch. Where a spectrum's maxima lie no processor foresees, and a wrong guess costs more than the
 * comparison.
 */
final class Rise {
    private Rise() {}

    /**
     * 1 if the first value is lower than the second, else 0.
     *
     * @param from 0 or more; the bits of such numbers are in the numbers' order
     * @param to 0 or more
     */
    static int between(float from, float to) {
        return (Float.floatToRawIntBits(from) - Float.floatToRawIntBits(to)) >>> 31;
    }
}
