package org.turnwise.features.audio.egemaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.turnwise.features.audio.Goldens;

/** What the reference program computed, stage by stage; tests that need it are skipped where it is absent. */
public final class ReferenceLevels {
    /** Recordings every stage of which is kept but the widest. */
    public static final List<String> STAGED =
            List.of("short_300ms", "gaps", "flite_slt_f", "flite_slt_f_44k1", "espeak_m", "chirp_harm_80_400");

    /** Recordings whose spectra are kept as well. */
    public static final List<String> WITH_SPECTRA = List.of("short_300ms", "gaps");

    private ReferenceLevels() {}

    /** The rows of a level. */
    public static float[][] rows(String recording, String level) {
        return Goldens.stage(recording, "egemapsv02", level).rows();
    }

    /** One value of each row. */
    public static float[] column(float[][] rows, int column) {
        float[] values = new float[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }

    /** Within a share of the level's largest value, column by column. */
    public static void assertAgree(String what, float[][] reference, float[][] ours, double share) {
        assertEquals(reference.length, ours.length, what + ": rows");
        for (int c = 0; c < reference[0].length; c++) {
            double largest = 0;
            double worst = 0;
            int worstRow = 0;
            for (int r = 0; r < reference.length; r++) {
                largest = Math.max(largest, Math.abs(reference[r][c]));
                double off = Math.abs((double) reference[r][c] - ours[r][c]);
                if (!(off <= worst)) {
                    worst = off;
                    worstRow = r;
                }
            }
            int column = c;
            int row = worstRow;
            double allowed = share * largest;
            assertTrue(
                    worst <= allowed,
                    () -> what + ": row " + row + " column " + column + " is " + ours[row][column] + ", the reference "
                            + reference[row][column] + " of " + Arrays.toString(reference[row]));
        }
    }
}
