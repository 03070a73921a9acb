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
        /** @param row the columns that are smoothed; valid until this returns */
        void accept(float[] row);
    }

    private final Smoothing smoothing;
    private final Sink sink;
    private final int from;
    private final float[] smoothed;
    private float[] before;
    private float[] here;
    private float[] after;
    private boolean begun;
    /** Rows to come that were already given. */
    private int given;

    /**
     * @param from first column of the rows that is smoothed
     * @param columns how many are
     */
    RowSmoother(Smoothing smoothing, int from, int columns, Sink sink) {
        this.smoothing = smoothing;
        this.from = from;
        this.sink = sink;
        smoothed = new float[columns];
        before = new float[columns];
        here = new float[columns];
        after = new float[columns];
    }

    /** Takes a row; copies what it needs. */
    void accept(float[] row) {
        System.arraycopy(row, from, after, 0, after.length);
        if (begun) {
            emit();
        } else {
            System.arraycopy(row, from, here, 0, here.length);
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

    /**
     * Takes the last row so far for the last of all, and gives the rows that are left as {@link #finish} does. Rows that
     * come all the same go on after these.
     */
    void finishEarly(int rows) {
        finish(rows);
        given = rows;
    }

    private void rotate() {
        float[] oldest = before;
        before = here;
        here = after;
        after = oldest;
    }

    private void emit() {
        if (given > 0) {
            given--;
            return;
        }
        for (int c = 0; c < smoothed.length; c++) {
            smoothed[c] = smoothing.mean(before[c], here[c], after[c]);
        }
        sink.accept(smoothed);
    }
}
