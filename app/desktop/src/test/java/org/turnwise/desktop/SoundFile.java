package org.turnwise.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Recordings without pictures, for tests. */
public final class SoundFile {
    private SoundFile() {}

    /** A voice-like hum: half a second of a tone with overtones that glides from 120 to 240 Hz, half a second of nothing. */
    public static Path hum(Path file, int rateHz, int seconds) throws IOException {
        byte[] bytes = new byte[2 * rateHz * seconds];
        double phase = 0;
        for (int i = 0; i < rateHz * seconds; i++) {
            double inSecond = i % rateHz / (double) rateHz;
            phase += 2 * Math.PI * (120 + 240 * inSecond) / rateHz;
            double wave = 0;
            for (int h = 1; h <= 12 && inSecond < 0.5; h++) {
                wave += Math.sin(h * phase) / h;
            }
            short sample = (short) (6000 * wave);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(rateHz, 16, 1, true, false);
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(bytes), format, (long) rateHz * seconds)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
