package org.turnwise.features.audio.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.turnwise.features.audio.LevelAssert.assertClose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Sound;

/** Each stage of the specification's sections 2 and 3 from the reference's stage before. */
class SpectralStagesTest {
    private static float[][] is10(String name, String level) {
        return Goldens.stage(name, "is10", "is10_" + level).rows();
    }

    @ParameterizedTest
    @CsvSource({"0.060, frames40", "0.025, frames"})
    void frames_are_the_references_bit_by_bit(double seconds, String level) {
        float[][] expected = is10("short_300ms", level);
        Sound sound = Goldens.sound("short_300ms");
        FrameGrid grid = FrameGrid.of(sound.sampleRateHz(), seconds);
        assertEquals(expected.length, grid.count(sound.mono().length));
        for (int k = 0; k < expected.length; k++) {
            float[] frame = new float[grid.length()];
            System.arraycopy(sound.mono(), k * grid.step(), frame, 0, frame.length);
            assertArrayEquals(expected[k], frame, "frame " + k);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16000, 0.060, 960, 160, 1024", "16000, 0.025, 400, 160, 512",
        "8000, 0.060, 480, 80, 512", "8000, 0.025, 200, 80, 256",
        "44100, 0.060, 2646, 441, 4096", "44100, 0.025, 1103, 441, 2048"
    })
    void lengths_follow_the_sample_rate(int rate, double seconds, int length, int step, int fftSize) {
        FrameGrid grid = FrameGrid.of(rate, seconds);
        assertEquals(length, grid.length());
        assertEquals(step, grid.step());
        assertEquals(fftSize, grid.fftSize());
    }

    @Test
    void bins_are_as_wide_as_the_nominal_length_says() {
        assertEquals(31.25, FrameGrid.of(16000, 0.025).binWidthHz(), 1e-9);
        assertEquals(21.543, FrameGrid.of(44100, 0.025).binWidthHz(), 1e-3);
    }

    @Test
    void half_samples_are_rounded_as_float32_seconds_lie() {
        assertEquals(1103, FrameGrid.of(44100, 0.025).length());
        assertEquals(220, FrameGrid.of(22050, 0.025).step());
        assertEquals(551, FrameGrid.of(22050, 0.025).length());
        for (int rate : new int[] {8000, 16000, 32000, 44100, 48000, 96000}) {
            assertEquals(rate / 100, FrameGrid.of(rate, 0.060).step());
            assertEquals(rate * 6 / 100, FrameGrid.of(rate, 0.060).length());
        }
    }

    @Test
    void only_complete_frames_count() {
        FrameGrid grid = FrameGrid.of(16000, 0.060);
        assertEquals(0, grid.count(959));
        assertEquals(1, grid.count(960));
        assertEquals(1, grid.count(1119));
        assertEquals(2, grid.count(1120));
    }

    @Test
    void pre_emphasis_and_windows_are_the_references_bit_by_bit() {
        float[][] emphasised = is10("short_300ms", "framespe");
        PreEmphasis filter = new PreEmphasis(0.97f);
        assertArrayEquals(
                emphasised, each(is10("short_300ms", "frames"), 400, (in, out) -> filter.apply(in, 0, out, 0, 400)));
        Window hamming = Window.hamming(400);
        assertArrayEquals(
                is10("short_300ms", "winframe"), each(emphasised, 400, (in, out) -> hamming.apply(in, 0, out, 0)));
        Window gauss = Window.gauss(960, 0.25);
        assertClose(
                is10("short_300ms", "win40frame"),
                each(is10("short_300ms", "frames40"), 960, (in, out) -> gauss.apply(in, 0, out, 0)),
                1e-7);
    }

    @Test
    void spectra_are_the_references_bit_by_bit() {
        SpectralFrame frame = new SpectralFrame(Window.hamming(400), new RealFft(512));
        float[][] emphasised = is10("short_300ms", "framespe");
        assertEqual(is10("short_300ms", "fftc"), each(emphasised, 512, (in, out) -> frame.transform(in, 0, out)));
    }

    @Test
    void magnitudes_are_the_references_bit_by_bit() {
        RealFft fft = new RealFft(512);
        assertEqual(is10("short_300ms", "fftmag"), each(is10("short_300ms", "fftc"), 257, fft::magnitudes));
        SpectralFrame pitch = new SpectralFrame(Window.gauss(960, 0.25), new RealFft(1024));
        float[] spectrum = new float[1024];
        assertEqual(is10("short_300ms", "fftmag40"), each(is10("short_300ms", "frames40"), 513, (in, out) -> {
            pitch.transform(in, 0, spectrum);
            pitch.magnitudes(spectrum, out);
        }));
    }

    private static void assertEqual(float[][] expected, float[][] actual) {
        assertClose(expected, actual, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps"})
    void mel_bands_are_the_references_bit_by_bit(String name) {
        float[][] magnitudes = is10(name, "fftmag");
        float[][] power = each(magnitudes, 257, (in, out) -> {
            for (int b = 0; b < 257; b++) {
                out[b] = in[b] * in[b];
            }
        });
        assertEqual(is10(name, "mspec1"), each(power, 26, new MelBank(26, 20, 8000, 257, 31.25)::apply));
        assertEqual(is10(name, "mspec2"), each(power, 8, new MelBank(8, 20, 6500, 257, 31.25)::apply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short_300ms", "gaps", "flite_slt_f", "espeak_m", "chirp_harm_80_400", "flite_slt_f_44k1"})
    void cepstra_agree(String name) {
        Cepstrum cepstrum = new Cepstrum(26, 0, 14, 1e-8f);
        assertClose(is10(name, "mfcc"), each(is10(name, "mspec1"), 15, (in, out) -> cepstrum.apply(in, out, 0)), 1e-6);
    }

    @Test
    void the_inverse_transform_undoes_the_transform() {
        RealFft fft = new RealFft(64);
        float[] signal = new float[64];
        for (int i = 0; i < 64; i++) {
            signal[i] = (float) Math.sin(i * i * 0.1);
        }
        float[] kept = signal.clone();
        fft.transform(signal);
        double imaginary = 0;
        for (int i = 0; i < 64; i++) {
            imaginary += kept[i] * Math.sin(2 * Math.PI * 5 * i / 64);
        }
        assertEquals(imaginary, signal[11], 1e-5);
        fft.inverse(signal);
        assertArrayEquals(kept, signal, 1e-6f);
    }

    private interface Stage {
        void apply(float[] in, float[] out);
    }

    private static float[][] each(float[][] rows, int width, Stage stage) {
        float[][] out = new float[rows.length][width];
        for (int k = 0; k < rows.length; k++) {
            stage.apply(rows[k], out[k]);
        }
        return out;
    }
}
