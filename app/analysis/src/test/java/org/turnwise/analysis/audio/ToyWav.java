package org.turnwise.analysis.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes wav files. */
public final class ToyWav {
    private ToyWav() {}

    /** A tone that changes its pitch all the time, on one channel. */
    public static Path chirp(Path file, int rateHz, int seconds) throws IOException {
        short[] samples = new short[rateHz * seconds];
        for (int i = 0; i < samples.length; i++) {
            double t = i / (double) rateHz;
            samples[i] = (short) (12_000 * Math.sin(2 * Math.PI * (150 * t + 30 * t * t)));
        }
        return write(file, rateHz, 1, samples);
    }

    /** Of 16 bits. */
    public static Path write(Path file, int rateHz, int channels, short... interleaved) throws IOException {
        ByteBuffer wav = begun(1, rateHz, channels, 2, interleaved.length);
        for (short sample : interleaved) {
            wav.putShort(sample);
        }
        return Files.write(file, wav.array());
    }

    /** Of floats, on one channel. */
    public static Path write(Path file, int rateHz, float... samples) throws IOException {
        ByteBuffer wav = begun(3, rateHz, 1, 4, samples.length);
        for (float sample : samples) {
            wav.putFloat(sample);
        }
        return Files.write(file, wav.array());
    }

    private static ByteBuffer begun(int form, int rateHz, int channels, int width, int samples) {
        int bytes = width * samples;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) form).putShort((short) channels).putInt(rateHz).putInt(width * rateHz * channels);
        wav.putShort((short) (width * channels)).putShort((short) (8 * width));
        return wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    }
}
