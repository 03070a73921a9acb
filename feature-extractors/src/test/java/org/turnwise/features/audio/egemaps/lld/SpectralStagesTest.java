package org.turnwise.features.audio.egemaps.lld;

import static org.turnwise.features.audio.egemaps.ReferenceLevels.assertAgree;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.column;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.rows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.egemaps.ReferenceLevels;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.MelBank;

class SpectralStagesTest {
    static final List<String> STAGED = ReferenceLevels.STAGED;
    static final List<String> WITH_SPECTRA = ReferenceLevels.WITH_SPECTRA;

    private static final double NARROW_BIN_HZ = 31.25;
    private static final double WIDE_BIN_HZ = 15.625;

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void slopes_and_balance_of_the_reference_spectra_are_the_reference_values(String recording) {
        float[][] spectra = rows(recording, "gemapsv01b_fftmagH25");
        SpectralSlope low = new SpectralSlope(257, NARROW_BIN_HZ, 0, 500);
        SpectralSlope middle = new SpectralSlope(257, NARROW_BIN_HZ, 500, 1500);
        SpectralBalance balance = new SpectralBalance(257, NARROW_BIN_HZ);
        float[][] ours = new float[spectra.length][];
        for (int k = 0; k < ours.length; k++) {
            float[] s = spectra[k];
            ours[k] = new float[] {low.of(s), middle.of(s), balance.alphaRatioDb(s), balance.hammarbergIndexDb(s)};
        }
        assertAgree(recording, rows(recording, "gemapsv01b_logSpectral"), ours, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void the_flux_of_the_reference_spectra_is_the_reference_flux(String recording) {
        float[][] spectra = rows(recording, "gemapsv01b_fftmagH25");
        SpectralFlux flux = new SpectralFlux(257, NARROW_BIN_HZ);
        float[][] ours = new float[spectra.length][1];
        for (int k = 0; k < ours.length; k++) {
            ours[k][0] = flux.next(spectra[k]);
        }
        assertAgree(recording, rows(recording, "egemapsv02_logSpectral_flux"), ours, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("STAGED")
    void formants_of_the_reference_prediction_are_the_reference_formants(String recording) {
        float[][] lpc = rows(recording, "gemapsv01b_lpc");
        FormantTracker tracker = new FormantTracker();
        float[][] ours = new float[lpc.length][2 * FormantTracker.FORMANTS];
        for (int k = 0; k < ours.length; k++) {
            tracker.formants(lpc[k], ours[k]);
        }
        assertAgree(recording, rows(recording, "gemapsv01b_formants"), ours, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void harmonic_levels_of_the_reference_spectra_are_the_reference_levels(String recording) {
        float[][] spectra = rows(recording, "gemapsv01b_fftmagG60");
        float[] f0 = column(rows(recording, "gemapsv01b_logPitch"), 0);
        float[][] formants = rows(recording, "gemapsv01b_formants");
        HarmonicLevels levels = new HarmonicLevels(513, WIDE_BIN_HZ);
        float[][] ours = new float[spectra.length][HarmonicLevels.VALUES];
        for (int k = 0; k < ours.length; k++) {
            levels.levels(spectra[k], f0[k], formants[k], ours[k]);
        }
        assertAgree(recording, rows(recording, "gemapsv01b_harmonics"), ours, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("STAGED")
    void the_loudness_of_the_reference_bands_is_the_reference_loudness(String recording) {
        float[][] bands = rows(recording, "gemapsv01b_melspec1");
        FrameGrid grid = FrameGrid.of(Goldens.sound(recording).sampleRateHz(), 0.020);
        PerceivedLoudness loudness = new PerceivedLoudness(new MelBank(26, 20, 8000, grid.bins(), grid.binWidthHz()));
        float[][] auditory = new float[bands.length][];
        float[][] ours = new float[bands.length][1];
        for (int k = 0; k < ours.length; k++) {
            ours[k][0] = loudness.of(bands[k]);
            auditory[k] = loudness.auditorySpectrum(bands[k]).clone();
        }
        assertAgree(recording, rows(recording, "gemapsv01b_audspec"), auditory, 1e-5);
        assertAgree(recording, rows(recording, "gemapsv01b_loudness"), ours, 1e-5);
    }
}
