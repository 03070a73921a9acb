package org.turnwise.media.playback;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuietOverlapAddTest {
    private static final int RATE = 16_000;

    /** Four steps through a tone that climbs. */
    private static float[] stretched(WaveformSimilarityBasedOverlapAdd overlapAdd) {
        AudioEvent event = new AudioEvent(new TarsosDSPAudioFormat(RATE, 16, 1, true, false));
        int window = overlapAdd.getInputBufferSize();
        int step = window - overlapAdd.getOverlap();
        float[] all = new float[0];
        for (int s = 0; s < 4; s++) {
            float[] in = new float[window];
            for (int i = 0; i < window; i++) {
                double t = (s * step + i) / (double) RATE;
                in[i] = (float) Math.sin(2 * Math.PI * (200 + 300 * t) * t);
            }
            event.setFloatBuffer(in);
            overlapAdd.process(event);
            float[] made = event.getFloatBuffer();
            float[] longer = java.util.Arrays.copyOf(all, all.length + made.length);
            System.arraycopy(made, 0, longer, all.length, made.length);
            all = longer;
        }
        return all;
    }

    @Test
    void it_makes_the_same_sound_as_the_library_s_own() {
        for (double tempo : new double[] {0.25, 0.5, 0.75, 1.5, 2}) {
            Parameters parameters = Parameters.speechDefaults(tempo, RATE);
            assertArrayEquals(
                    stretched(new WaveformSimilarityBasedOverlapAdd(parameters)),
                    stretched(QuietOverlapAdd.of(parameters)),
                    "tempo " + tempo);
        }
    }

    @Test
    void nothing_is_printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            stretched(QuietOverlapAdd.of(Parameters.speechDefaults(0.5, RATE)));
        } finally {
            System.setOut(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
