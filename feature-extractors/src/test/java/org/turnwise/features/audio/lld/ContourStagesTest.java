package org.turnwise.features.audio.lld;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.turnwise.features.audio.LevelAssert.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Level;
import org.turnwise.features.audio.Goldens.Sound;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.SampleBuffer;

/** Each stage of the specification's sections 7 to 9 from the reference's stage before. */
class ContourStagesTest {
    private static final double TOLERANCE = 1e-5;

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps", "flite_slt_f", "espeak_m", "chirp_harm_80_400", "flite_slt_f_44k1"})
    void jitter_and_shimmer_agree(String name) {
        Sound sound = Goldens.sound(name);
        float[][] pitch = is10(name, "pitchF").rows();
        FrameGrid grid = FrameGrid.of(sound.sampleRateHz(), 0.060);
        JitterShimmer jitter =
                new JitterShimmer(grid, sound.sampleRateHz(), 0.2, JitterShimmer.Acceptance.ABOVE_RUNNING_MINIMUM);
        SampleBuffer samples = new SampleBuffer();
        samples.append(sound.mono(), 0, sound.mono().length);
        float[][] actual = new float[pitch.length][3];
        for (int k = 0; k < actual.length; k++) {
            jitter.accept(pitch[k][0], Math.round((k + 1) * 0.01 * sound.sampleRateHz()), samples);
            actual[k] = new float[] {jitter.jitterLocal(), jitter.jitterDdp(), jitter.shimmerLocal()};
        }
        assertClose(is10(name, "jitter").rows(), actual, TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps", "flite_slt_f", "espeak_m", "chirp_harm_80_400", "flite_slt_f_44k1"})
    void smoothed_contours_are_the_references_bit_by_bit(String name) {
        Level pitch = is10(name, "pitch");
        Level loudness = is10(name, "intens");
        Level first = is10(name, "lld1");
        int rows = first.rows().length;
        assertArrayEquals(first.column(0), smooth(Smoothing.PLAIN, loudness.column(0), rows));
        assertArrayEquals(first.column(32), smooth(Smoothing.PLAIN, pitch.column(0), rows));
        assertArrayEquals(first.column(33), smooth(Smoothing.PLAIN, pitch.column(1), rows));
        Level second = is10(name, "lld2");
        Level hz = is10(name, "pitchF");
        Level jitter = is10(name, "jitter");
        assertArrayEquals(second.column(0), smooth(Smoothing.NON_ZERO, hz.column(0), rows));
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(second.column(1 + c), smooth(Smoothing.NON_ZERO, jitter.column(c), rows));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps", "flite_slt_f", "espeak_m", "chirp_harm_80_400", "flite_slt_f_44k1"})
    void slopes_are_the_references_bit_by_bit(String name) {
        Level first = is10(name, "lld1");
        Level firstSlopes = is10(name, "lld1_de");
        for (int c = 0; c < 34; c++) {
            float[] slopes = new float[first.rows().length + 2];
            Delta.plain(first.column(c), first.rows().length, slopes, slopes.length);
            assertArrayEquals(firstSlopes.column(c), slopes);
        }
        Level second = is10(name, "lld2");
        float[][] columns = new float[4][];
        for (int c = 0; c < 4; c++) {
            columns[c] = second.column(c);
        }
        float[][] slopes = new float[4][columns[0].length + 2];
        Delta.withinSegments(columns, columns[0].length, slopes, columns[0].length + 2);
        Level secondSlopes = is10(name, "lld2_de");
        for (int c = 0; c < 4; c++) {
            assertArrayEquals(secondSlopes.column(c), slopes[c]);
        }
    }

    @Test
    void rows_survive_the_borders_of_blocks() {
        ContourTable table = new ContourTable(2);
        for (int k = 0; k < 2500; k++) {
            table.add(new float[] {k, -k});
        }
        float[] column = new float[2500];
        table.copy(1, column);
        for (int k = 0; k < 2500; k++) {
            assertEquals(-k, column[k]);
        }
    }

    private static Level is10(String name, String level) {
        return Goldens.stage(name, "is10", "is10_" + level);
    }

    private static float[] smooth(Smoothing smoothing, float[] column, int rows) {
        float[] out = new float[rows];
        smoothing.apply(column, column.length, out, rows);
        return out;
    }
}
