package org.turnwise.features.audio.lld;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.turnwise.features.audio.LevelAssert.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.frame.FrameGrid;

/** Each stage of the specification's sections 4 and 6 from the reference's stage before. */
class PredictionStagesTest {
    private static final FrameGrid GRID = FrameGrid.of(16000, 0.025);

    private static float[][] is10(String name, String level) {
        return Goldens.stage(name, "is10", "is10_" + level).rows();
    }

    @Test
    void loudness_agrees() {
        float[][] frames = is10("short_300ms", "frames");
        FirstSampleLoudness loudness = new FirstSampleLoudness(400);
        float[][] actual = new float[frames.length][1];
        for (int k = 0; k < actual.length; k++) {
            actual[k][0] = loudness.of(frames[k][0]);
        }
        assertClose(is10("short_300ms", "intens"), actual, 1e-6);
    }

    @Test
    void resampled_frames_are_the_references_bit_by_bit() {
        float[][] spectra = is10("short_300ms", "fftc");
        SpectralResampler resampler = new SpectralResampler(GRID, 16000);
        assertEquals(275, resampler.samples());
        float[][] actual = new float[spectra.length][275];
        for (int k = 0; k < actual.length; k++) {
            resampler.apply(spectra[k], actual[k]);
        }
        assertArrayEquals(is10("short_300ms", "outpR"), actual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps"})
    void predictions_are_the_references_bit_by_bit(String name) {
        float[][] signals = is10(name, "outpR");
        LinearPrediction prediction = new LinearPrediction(8);
        float[][] actual = new float[signals.length][8];
        for (int k = 0; k < actual.length; k++) {
            prediction.apply(signals[k], signals[k].length, actual[k]);
        }
        assertArrayEquals(is10(name, "lpc"), actual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps", "flite_slt_f", "espeak_m", "chirp_harm_80_400", "flite_slt_f_44k1"})
    void line_spectral_frequencies_agree(String name) {
        float[][] predictions = is10(name, "lpc");
        LineSpectralPairs pairs = new LineSpectralPairs(8);
        float[][] actual = new float[predictions.length][8];
        for (int k = 0; k < actual.length; k++) {
            pairs.apply(predictions[k], actual[k], 0);
        }
        assertClose(is10(name, "lsp"), actual, 1e-6);
    }
}
