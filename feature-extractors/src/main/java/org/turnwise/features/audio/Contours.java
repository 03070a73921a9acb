package org.turnwise.features.audio;

import java.util.List;

/**
 * Low-level descriptors over time: a row every 10 ms, row k about the sound from k * 10 ms on.
 *
 * @param names one per column
 * @param columns [name][row], all of one length; not copied, not to be changed. No rows where the sound is too short
 *     or has none
 */
public record Contours(List<String> names, float[][] columns) {
    /** From one row to the next. */
    public static final double STEP_SECONDS = 0.010;

    public Contours {
        names = List.copyOf(names);
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns");
        }
    }

    /** Rows of each column. */
    public int rows() {
        return columns.length == 0 ? 0 : columns[0].length;
    }

    /**
     * The column with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public float[] column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no contour '" + name + "' here; there are " + names);
        }
        return columns[index];
    }
}
