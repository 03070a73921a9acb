package org.turnwise.features.audio.is10;

import org.turnwise.features.audio.functional.ContourFunctionals;
import org.turnwise.features.audio.functional.Functional;
import org.turnwise.features.audio.functional.NonZero;
import org.turnwise.features.audio.lld.Delta;

/** The set's values from its rows (IS10 specification, sections 10 and 11). */
final class Is10Functionals {
    static final int ALWAYS_WIDTH = Is10Rows.ALWAYS * Functional.ALL.size();
    static final int VOICED_WIDTH = Is10Rows.VOICED * Functional.OF_VOICED.size();
    static final int WIDTH = 2 * ALWAYS_WIDTH + 2 * VOICED_WIDTH + 2;

    private static final float STEP_SECONDS = 0.01f;

    private final ContourFunctionals functionals = new ContourFunctionals();
    private final float[] values = new float[WIDTH];

    /** @param rows of at least two frames of 60 ms */
    float[] of(Is10Rows rows) {
        float[] raw = new float[rows.spectralRows()];
        float[] smoothed = new float[rows.rows()];
        float[] slopes = new float[rows.functionalRows()];
        for (int c = 0; c < Is10Rows.ALWAYS; c++) {
            rows.smoothed(c, raw, smoothed);
            Delta.plain(smoothed, smoothed.length, slopes, slopes.length);
            always(c, smoothed, slopes.length);
            always(c + Is10Rows.ALWAYS, slopes, slopes.length);
        }
        float[][] voiced = rows.smoothedVoiced(raw);
        float[][] voicedSlopes = rows.slopes(voiced, slopes.length);
        for (int c = 0; c < Is10Rows.VOICED; c++) {
            voiced(c, voiced[c], slopes.length);
            voiced(c + Is10Rows.VOICED, voicedSlopes[c], slopes.length);
        }
        turn(rows);
        return values;
    }

    /** Functionals of a contour that always has values. */
    void always(int column, float[] x, int length) {
        functionals.apply(Functional.ALL, x, length, values, column * Functional.ALL.size());
    }

    /** Functionals of a contour that has values where voiced; takes the zeros out of it. */
    void voiced(int column, float[] x, int length) {
        int at = 2 * ALWAYS_WIDTH + column * Functional.OF_VOICED.size();
        functionals.apply(Functional.OF_VOICED, x, NonZero.compact(x, length), values, at);
    }

    /** How often voice sets in, and the length of the turn. */
    private void turn(Is10Rows rows) {
        int onsets = 0;
        for (int k = 1; k < rows.pitchRows(); k++) {
            if (rows.hz(k - 1) <= 0 && rows.hz(k) > 0) {
                onsets++;
            }
        }
        float seconds = rows.pitchRows() * STEP_SECONDS;
        values[WIDTH - 2] = onsets / seconds;
        values[WIDTH - 1] = seconds;
    }

    /** What was computed so far. */
    float[] values() {
        return values;
    }
}
