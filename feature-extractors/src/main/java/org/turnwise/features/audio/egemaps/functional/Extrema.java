package org.turnwise.features.audio.egemaps.functional;

import java.util.Arrays;

/**
 * The relevant peaks and valleys of a contour (eGeMAPS specification, "Peaks", points 1 to 4): local extrema of which
 * the shallow ones are dropped, so that in the end peaks and valleys alternate.
 */
final class Extrema {
    private static final float SHALLOW = 0.1f;
    private static final double CLEARLY_HIGHER = 1.05;
    private static final int NONE = -1;

    private final float[] contour;
    private final float shallow;
    private int[] at = new int[64];
    private boolean[] peak = new boolean[64];
    private int count;

    /** @param contour not empty */
    Extrema(float[] contour) {
        this.contour = contour;
        float most = contour[0];
        float least = contour[0];
        for (float value : contour) {
            most = Math.max(most, value);
            least = Math.min(least, value);
        }
        shallow = SHALLOW * (most - least);
        list();
        dropShallowPeaks();
        dropShallowValleys();
        alternate();
    }

    int count() {
        return count;
    }

    /** Where in the contour an extremum is. */
    int at(int index) {
        return at[index];
    }

    /** Whether an extremum is a peak; otherwise it is a valley. */
    boolean isPeak(int index) {
        return peak[index];
    }

    /** How many of them are peaks. */
    int peaks() {
        int peaks = 0;
        for (int i = 0; i < count; i++) {
            peaks += peak[i] ? 1 : 0;
        }
        return peaks;
    }

    private void list() {
        for (int i = 2; i < contour.length - 2; i++) {
            float value = contour[i];
            if (value > contour[i - 1] && value > contour[i + 1]) {
                add(i, true);
            } else if (value < contour[i - 1] && value < contour[i + 1]) {
                add(i, false);
            }
        }
    }

    private void add(int position, boolean isPeak) {
        if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            peak = Arrays.copyOf(peak, 2 * count);
        }
        at[count] = position;
        peak[count++] = isPeak;
    }

    private void dropShallowPeaks() {
        boolean[] dropped = new boolean[count];
        float last = contour[0];
        float lastValley = contour[0];
        float lastPeak = contour[0];
        boolean afterDeepValley = false;
        int kept = NONE;
        for (int i = 0; i < count; i++) {
            float value = contour[at[i]];
            boolean near = Math.abs(value - last) < shallow;
            if (!peak[i]) {
                if (!near) {
                    afterDeepValley = true;
                    lastValley = value;
                }
            } else if (near && value - lastValley < shallow) {
                dropped[i] = true;
            } else {
                boolean higher = near && value > CLEARLY_HIGHER * lastPeak;
                if (higher && kept != NONE) {
                    dropped[kept] = true;
                }
                if (!near || higher || afterDeepValley) {
                    lastPeak = value;
                    kept = i;
                } else {
                    dropped[i] = true;
                }
                afterDeepValley = false;
            }
            last = value;
        }
        remove(dropped);
    }

    private void dropShallowValleys() {
        boolean[] dropped = new boolean[count];
        float lastPeak = contour[0];
        for (int i = 0; i < count; i++) {
            if (peak[i]) {
                lastPeak = contour[at[i]];
            } else {
                dropped[i] = lastPeak - contour[at[i]] < shallow;
            }
        }
        remove(dropped);
    }

    /** Of neighbours of one kind keeps the most extreme, the first of equals. */
    private void alternate() {
        boolean[] dropped = new boolean[count];
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (peak[i] != peak[best]) {
                best = i;
                continue;
            }
            float value = contour[at[i]];
            float before = contour[at[best]];
            boolean more = peak[i] ? value > before : value < before;
            dropped[more ? best : i] = true;
            best = more ? i : best;
        }
        remove(dropped);
    }

    private void remove(boolean[] dropped) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (!dropped[i]) {
                at[left] = at[i];
                peak[left++] = peak[i];
            }
        }
        count = left;
    }
}
