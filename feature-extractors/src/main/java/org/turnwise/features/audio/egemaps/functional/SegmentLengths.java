package org.turnwise.features.audio.egemaps.functional;

/**
 * Lengths of the stretches in which a contour is voiced, or unvoiced (eGeMAPS specification, "Segments"): at least three
 * rows, apart by at least two. A length is one row short of what one would count, as in the reference.
 */
final class SegmentLengths {
    private static final double STEP_SECONDS = 0.010;
    private static final int SHORTEST = 3;
    private static final int PAUSE = 2;
    private static final int MOST = 1000;

    private enum State {
        OUTSIDE,
        BEGUN,
        INSIDE
    }

    private final RunningMoments seconds = new RunningMoments();
    private State state = State.OUTSIDE;
    private int row;
    private int start;
    private int rowsIn;
    private int gap;
    private int count;

    /** @param in whether the next row belongs to a segment */
    void add(boolean in) {
        switch (state) {
            case OUTSIDE -> {
                if (in) {
                    start = row;
                    rowsIn++;
                    state = State.BEGUN;
                }
            }
            case BEGUN -> begun(in);
            case INSIDE -> inside(in);
        }
        row++;
    }

    private void begun(boolean in) {
        if (in) {
            gap = 0;
            if (++rowsIn >= SHORTEST) {
                rowsIn = 0;
                state = State.INSIDE;
            }
        } else if (++gap >= PAUSE) {
            state = State.OUTSIDE;
            gap = 0;
            rowsIn = 0;
        }
    }

    private void inside(boolean in) {
        if (in) {
            gap = 0;
            return;
        }
        rowsIn = 0;
        if (++gap >= PAUSE) {
            keep(row - gap - start);
            state = State.OUTSIDE;
            gap = 0;
        }
    }

    /** Closes a segment that lasts to the end. */
    void finish() {
        if (state == State.INSIDE) {
            keep(row - (gap + 1) - start);
            state = State.OUTSIDE;
        }
    }

    private void keep(int rows) {
        if (count < MOST) {
            count++;
            seconds.add((float) (rows * STEP_SECONDS));
        }
    }

    /** Segments per second of contour. */
    float perSecond() {
        return row == 0 ? 0f : (float) (count / (row * STEP_SECONDS));
    }

    float meanSeconds() {
        return seconds.mean();
    }

    float deviationSeconds() {
        return seconds.deviation();
    }
}
