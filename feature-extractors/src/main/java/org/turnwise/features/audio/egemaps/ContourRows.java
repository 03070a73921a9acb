package org.turnwise.features.audio.egemaps;

import java.util.Arrays;
import org.turnwise.features.audio.lld.ContourTable;

/**
 * The 25 contours as they are published: ten of the narrow frames, fifteen of the voice, as many rows of either as the
 * voice has (eGeMAPS specification, "Smoothing and rows"). For one thread.
 */
final class ContourRows {
    /** Of a voice row from the pitch on: formants where they are not set to 0 in unvoiced frames. */
    private static final int[] VOICE_COLUMNS = {0, 1, 2, 3, 4, 5, 15, 16, 8, 17, 18, 11, 19, 20, 14};

    private final ContourTable narrow = new ContourTable(NarrowFrames.FORMANTS);
    private final ContourTable voice = new ContourTable(VOICE_COLUMNS.length);
    private final float[] voiceRow = new float[VOICE_COLUMNS.length];

    void acceptNarrow(float[] row) {
        narrow.add(row);
    }

    /** @param row smoothed, from the pitch on */
    void acceptVoice(float[] row) {
        for (int c = 0; c < voiceRow.length; c++) {
            voiceRow[c] = row[VOICE_COLUMNS[c]];
        }
        voice.add(voiceRow);
    }

    /** The contours, [column][row]. */
    float[][] columns() {
        int rows = Math.min(narrow.rows(), voice.rows());
        float[][] columns = new float[NarrowFrames.FORMANTS + VOICE_COLUMNS.length][];
        for (int c = 0; c < columns.length; c++) {
            boolean isNarrow = c < NarrowFrames.FORMANTS;
            ContourTable table = isNarrow ? narrow : voice;
            float[] whole = new float[table.rows()];
            table.copy(isNarrow ? c : c - NarrowFrames.FORMANTS, whole);
            columns[c] = Arrays.copyOf(whole, rows);
        }
        return columns;
    }
}
