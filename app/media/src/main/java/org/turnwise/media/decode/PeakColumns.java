package org.turnwise.media.decode;

/**
 * The waveform of a stretch of time as columns to be drawn: the smallest and the largest sample of each, -1 to 1. Columns
 * from {@link #known()} on have not been read yet and hold zeros.
 */
public final class PeakColumns {
    private final float[] lowest;
    private final float[] highest;
    private final int known;

    PeakColumns(float[] lowest, float[] highest, int known) {
        this.lowest = lowest;
        this.highest = highest;
        this.known = known;
    }

    public int count() {
        return lowest.length;
    }

    /** How many columns, from the left, are read from the recording. */
    public int known() {
        return known;
    }

    public float lowest(int column) {
        return lowest[column];
    }

    public float highest(int column) {
        return highest[column];
    }
}
