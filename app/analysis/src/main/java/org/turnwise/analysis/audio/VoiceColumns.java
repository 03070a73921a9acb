package org.turnwise.analysis.audio;

/** One track of the voice in columns of equal width, ready to be drawn. */
public final class VoiceColumns {
    private final float[] lowest;
    private final float[] highest;
    private final float[] mean;

    VoiceColumns(float[] lowest, float[] highest, float[] mean) {
        this.lowest = lowest;
        this.highest = highest;
        this.mean = mean;
    }

    public int count() {
        return mean.length;
    }

    /** Whether the column has any value: measured already, and for pitch voiced somewhere. */
    public boolean has(int column) {
        return lowest[column] <= highest[column];
    }

    public float lowest(int column) {
        return lowest[column];
    }

    public float highest(int column) {
        return highest[column];
    }

    public float mean(int column) {
        return mean[column];
    }
}
