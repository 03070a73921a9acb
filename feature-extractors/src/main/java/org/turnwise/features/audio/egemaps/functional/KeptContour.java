package org.turnwise.features.audio.egemaps.functional;

import java.util.Arrays;

/** A contour kept whole, for what needs all of it at once. */
final class KeptContour {
    private float[] values = new float[256];
    private int size;

    void add(float value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    float[] values() {
        return Arrays.copyOf(values, size);
    }
}
