package org.turnwise.analysis.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes wav files of 16 bits. */
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

    public static Path write(Path file, int rateHz, int channels, short... interleaved) throws IOException {
        int bytes = 2 * interleaved.length;
        ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) channels).putInt(rateHz).putInt(2 * rateHz * channels);
        wav.putShort((short) (2 * channels)).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (short sample : interleaved) {
            wav.putShort(sample);
        }
        return Files.write(file, wav.array());
    }
}
