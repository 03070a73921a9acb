package org.turnwise.features.audio.egemaps;

import org.turnwise.features.audio.lld.Smoothing;

/**
 * Smooths rows as they come, one row behind (eGeMAPS specification, "Smoothing and rows"). For one thread; allocates
 * nothing per row.
 */
final class RowSmoother {
    /** Takes the smoothed rows, in order. */
    @FunctionalInterface
    interface Sink {
        /** @param row valid until this returns */
        void accept(float[] row);
    }

    private final Smoothing smoothing;
    private final Sink sink;
    private final float[] smoothed;
    private float[] before;
    private float[] here;
    private float[] after;
    private boolean begun;

    RowSmoother(Smoothing smoothing, int columns, Sink sink) {
        this.smoothing = smoothing;
        this.sink = sink;
        smoothed = new float[columns];
        before = new float[columns];
        here = new float[columns];
        after = new float[columns];
    }

    /** Takes a row, of which the first columns count; copies them. */
    void accept(float[] row) {
        System.arraycopy(row, 0, after, 0, after.length);
        if (begun) {
            emit();
        } else {
            System.arraycopy(row, 0, here, 0, here.length);
            begun = true;
        }
        rotate();
    }

    /**
     * Gives the rows that are left, the last row taken again for every one after it.
     *
     * @param rows 1 for as many rows as were taken, more to go on after them
     */
    void finish(int rows) {
        for (int i = 0; i < rows && begun; i++) {
            System.arraycopy(here, 0, after, 0, after.length);
            emit();
            rotate();
        }
    }

    private void rotate() {
        float[] oldest = before;
        before = here;
        here = after;
        after = oldest;
    }

    private void emit() {
        for (int c = 0; c < smoothed.length; c++) {
            smoothed[c] = smoothing.mean(before[c], here[c], after[c]);
        }
        sink.accept(smoothed);
    }
}
