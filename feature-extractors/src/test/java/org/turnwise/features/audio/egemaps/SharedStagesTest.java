package org.turnwise.features.audio.egemaps;

import static org.turnwise.features.audio.egemaps.ReferenceLevels.assertAgree;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.column;
import static org.turnwise.features.audio.egemaps.ReferenceLevels.rows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Sound;
import org.turnwise.features.audio.frame.Cepstrum;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.MelBank;
import org.turnwise.features.audio.frame.RealFft;
import org.turnwise.features.audio.frame.SampleBuffer;
import org.turnwise.features.audio.frame.SpectralFrame;
import org.turnwise.features.audio.frame.Window;
import org.turnwise.features.audio.lld.CandidateSearch;
import org.turnwise.features.audio.lld.JitterShimmer;
import org.turnwise.features.audio.lld.LinearPrediction;
import org.turnwise.features.audio.lld.OctaveSpectrum;
import org.turnwise.features.audio.lld.PitchCandidates;
import org.turnwise.features.audio.lld.SpectralResampler;
import org.turnwise.features.audio.lld.SubharmonicSum;

/** The stages eGeMAPS shares with IS10, with its own parameters, each from the reference's stage before. */
class SharedStagesTest {
    static final List<String> STAGED = ReferenceLevels.STAGED;
    static final List<String> WITH_SPECTRA = ReferenceLevels.WITH_SPECTRA;

    private static final FrameGrid WIDE = FrameGrid.of(16000, 0.060);
    private static final FrameGrid NARROW = FrameGrid.of(16000, 0.020);

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void spectra_of_the_recording_are_the_reference_spectra(String recording) {
        float[] mono = Goldens.sound(recording).mono();
        SpectralFrame wide = new SpectralFrame(Window.gauss(WIDE.length(), 0.4), new RealFft(WIDE.fftSize()));
        SpectralFrame narrow = new SpectralFrame(Window.hamming(NARROW.length()), new RealFft(NARROW.fftSize()));
        SpectralResampler resampler = new SpectralResampler(NARROW, 16000);
        float[][] wideReference = rows(recording, "gemapsv01b_fftmagG60");
        float[][] narrowReference = rows(recording, "gemapsv01b_fftmagH25");
        float[][] magnitudes = new float[narrowReference.length][NARROW.bins()];
        float[][] resampled = new float[narrowReference.length][resampler.samples()];
        float[] spectrum = new float[NARROW.fftSize()];
        for (int k = 0; k < magnitudes.length; k++) {
            narrow.transform(mono, k * NARROW.step(), spectrum);
            narrow.magnitudes(spectrum, magnitudes[k]);
            resampler.apply(spectrum, resampled[k]);
        }
        assertAgree(recording + " narrow", narrowReference, magnitudes, 1e-6);
        assertAgree(recording + " resampled", rows(recording, "gemapsv01b_outpR"), resampled, 1e-6);
        float[][] wideMagnitudes = new float[wideReference.length][WIDE.bins()];
        float[] wideSpectrum = new float[WIDE.fftSize()];
        for (int k = 0; k < wideMagnitudes.length; k++) {
            wide.transform(mono, k * WIDE.step(), wideSpectrum);
            wide.magnitudes(wideSpectrum, wideMagnitudes[k]);
        }
        assertAgree(recording + " wide", wideReference, wideMagnitudes, 1e-6);
    }

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void octave_spectra_and_candidates_follow_from_the_reference_spectra(String recording) {
        float[][] spectra = rows(recording, "gemapsv01b_fftmagG60");
        float[][] octaveReference = rows(recording, "gemapsv01b_hpsG60");
        OctaveSpectrum octaves = new OctaveSpectrum(WIDE, 25);
        SubharmonicSum subharmonics = new SubharmonicSum(octaves.scale(), 15, 0.85f);
        CandidateSearch search = new CandidateSearch(octaves.scale(), 6, 55, 1000);
        PitchCandidates found = new PitchCandidates(6);
        float[][] ours = new float[spectra.length][WIDE.bins()];
        float[][] candidates = new float[spectra.length][19];
        float[] sums = new float[WIDE.bins()];
        for (int k = 0; k < ours.length; k++) {
            octaves.apply(spectra[k], ours[k]);
            subharmonics.apply(octaveReference[k], sums);
            search.find(sums, found);
            candidates[k][0] = found.count();
            for (int c = 0; c < 6; c++) {
                candidates[k][1 + c] = found.hz(c);
                candidates[k][7 + c] = found.voicing(c);
                candidates[k][13 + c] = found.score(c);
            }
        }
        assertAgree(recording + " octaves", octaveReference, ours, 1e-5);
        float[][] candidateReference = rows(recording, "gemapsv01b_pitchShsG60");
        for (int k = 0; k < candidateReference.length; k++) {
            candidateReference[k] = Arrays.copyOf(candidateReference[k], 19);
        }
        assertAgree(recording + " candidates", candidateReference, candidates, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("STAGED")
    void jitter_and_shimmer_of_the_reference_pitch_are_the_reference_values(String recording) {
        Sound sound = Goldens.sound(recording);
        SampleBuffer samples = new SampleBuffer();
        samples.append(sound.mono(), 0, sound.mono().length);
        float[] f0 = column(rows(recording, "gemapsv01b_logPitch"), 0);
        JitterShimmer stage = new JitterShimmer(
                FrameGrid.of(sound.sampleRateHz(), 0.060),
                sound.sampleRateHz(),
                0.1,
                JitterShimmer.Acceptance.ABOVE_HALF);
        float[][] ours = new float[f0.length][2];
        for (int k = 0; k < ours.length; k++) {
            stage.accept(f0[k], Math.round(k * 0.01 * sound.sampleRateHz()), samples);
            ours[k][0] = stage.jitterLocal();
            ours[k][1] = f0[k] > 0 ? (float) (20 * Math.log10(1 + stage.shimmerLocal())) : 0;
        }
        assertAgree(recording, rows(recording, "gemapsv01b_jitterShimmer"), ours, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void mel_bands_of_the_reference_spectra_are_the_reference_bands(String recording) {
        float[][] spectra = rows(recording, "gemapsv01b_fftmagH25");
        MelBank bank = new MelBank(26, 20, 8000, NARROW.bins(), NARROW.binWidthHz());
        float[][] ours = new float[spectra.length][bank.bands()];
        for (int k = 0; k < ours.length; k++) {
            for (int bin = 0; bin < spectra[k].length; bin++) {
                spectra[k][bin] *= spectra[k][bin];
            }
            bank.apply(spectra[k], ours[k]);
        }
        assertAgree(recording, rows(recording, "gemapsv01b_melspec1"), ours, 1e-6);
    }

    @ParameterizedTest
    @FieldSource("STAGED")
    void cepstra_of_the_reference_bands_are_the_reference_cepstra(String recording) {
        float[][] bands = rows(recording, "egemapsv02_melspecMfcc");
        Cepstrum cepstrum = new Cepstrum(26, 1, 4, 1f);
        float[][] ours = new float[bands.length][4];
        for (int k = 0; k < ours.length; k++) {
            cepstrum.apply(bands[k], ours[k], 0);
        }
        assertAgree(recording, rows(recording, "egemapsv02_mfcc"), ours, 1e-5);
    }

    @ParameterizedTest
    @FieldSource("WITH_SPECTRA")
    void prediction_of_the_reference_signal_is_the_reference_prediction(String recording) {
        float[][] signal = rows(recording, "gemapsv01b_outpR");
        LinearPrediction prediction = new LinearPrediction(11);
        float[][] ours = new float[signal.length][11];
        for (int k = 0; k < ours.length; k++) {
            prediction.apply(signal[k], signal[k].length, ours[k]);
        }
        assertAgree(recording, rows(recording, "gemapsv01b_lpc"), ours, 0);
    }
}
