package org.turnwise.features.audio.lld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.turnwise.features.audio.LevelAssert.assertClose;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.frame.FrameGrid;

/** Each stage of the specification's section 5 from the reference's stage before. */
class PitchStagesTest {
    private static final FrameGrid GRID = FrameGrid.of(16000, 0.060);
    private static final double TOLERANCE = 1e-5;

    private static float[][] is10(String name, String level) {
        return Goldens.stage(name, "is10", "is10_" + level).rows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps"})
    void octave_spectra_agree(String name) {
        float[][] magnitudes = is10(name, "fftmag40");
        OctaveSpectrum octaves = new OctaveSpectrum(GRID, 20);
        float[][] actual = new float[magnitudes.length][513];
        for (int k = 0; k < actual.length; k++) {
            octaves.apply(magnitudes[k], actual[k]);
        }
        assertClose(is10(name, "hps"), actual, TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps"})
    void candidates_agree(String name) {
        float[][] octaves = is10(name, "hps");
        OctaveSpectrum.Scale scale = OctaveSpectrum.Scale.of(GRID, 20);
        SubharmonicSum sum = new SubharmonicSum(scale, 15, 0.85f);
        CandidateSearch search = new CandidateSearch(scale, 6, 52, 620);
        PitchCandidates candidates = new PitchCandidates(6);
        float[] sums = new float[513];
        float[][] actual = new float[octaves.length][19];
        for (int k = 0; k < actual.length; k++) {
            sum.apply(octaves[k], sums);
            search.find(sums, candidates);
            actual[k][0] = candidates.count();
            for (int c = 0; c < 6; c++) {
                actual[k][1 + c] = candidates.hz(c);
                actual[k][7 + c] = candidates.voicing(c);
                actual[k][13 + c] = candidates.score(c);
            }
        }
        float[][] expected = is10(name, "pitchShs");
        for (int k = 0; k < actual.length; k++) {
            assertEquals(expected[k][0], actual[k][0], "candidates of frame " + k);
        }
        assertClose(expected, actual, TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps", "flite_slt_f", "espeak_m", "chirp_harm_80_400", "flite_slt_f_44k1"})
    void contours_of_the_pitch_are_the_references(String name) {
        float[][] frames = is10(name, "pitchShs");
        PitchSmoother smoother = new PitchSmoother(0.70f);
        PitchCandidates candidates = new PitchCandidates(6);
        float[][] actual = new float[frames.length - 1][2];
        float[][] actualHz = new float[frames.length - 1][1];
        for (int k = 0; k < frames.length; k++) {
            candidates.set(part(frames[k], 1), part(frames[k], 7), part(frames[k], 13), 6);
            if (smoother.accept(candidates)) {
                actual[k - 1] = new float[] {smoother.envelope(), smoother.voicing()};
                actualHz[k - 1][0] = smoother.hz();
            }
        }
        assertClose(is10(name, "pitchF"), actualHz, 0);
        assertClose(is10(name, "pitch"), actual, 1e-7);
    }

    private static float[] part(float[] row, int from) {
        return Arrays.copyOfRange(row, from, from + 6);
    }
}
