package org.turnwise.analysis.audio;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatureSet.Quantity;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Contours;

/** Measures how many samples there are, their hash and their loudest; a row's loudness is its first sample's size. */
public final class ToyExtractor implements AudioExtractor {
    private static final int SHORTEST_MILLIS = 50;
    private static final List<Quantity> CONTOURS = List.of(
            new Quantity("F0final_sma", "Hz"),
            new Quantity("pcm_loudness_sma", ""),
            new Quantity("voicingFinalUnclipped_sma", ""));

    private final AudioFeatureSet set;
    private final AtomicInteger opened = new AtomicInteger();

    public ToyExtractor(String id) {
        set = new AudioFeatureSet(
                id,
                "toy",
                List.of(new Quantity("samples", ""), new Quantity("hash", ""), new Quantity("loudest", "")),
                CONTOURS);
    }

    /** How many stretches it was asked for. */
    public int opened() {
        return opened.get();
    }

    @Override
    public AudioFeatureSet set() {
        return set;
    }

    @Override
    public AudioStream open(int sampleRateHz) {
        opened.incrementAndGet();
        return new AudioStream() {
            private float[] all = new float[0];

            @Override
            public void accept(float[] mono, int from, int to) {
                int before = all.length;
                all = Arrays.copyOf(all, before + to - from);
                System.arraycopy(mono, from, all, before, to - from);
            }

            @Override
            public AudioFeatures features() {
                if (all.length < sampleRateHz * SHORTEST_MILLIS / 1000) {
                    return new AudioFeatures.Absent(all.length * 1000 / sampleRateHz + " ms of sound, the set needs "
                            + SHORTEST_MILLIS + " ms");
                }
                float loudest = 0;
                for (float sample : all) {
                    loudest = Math.max(loudest, Math.abs(sample));
                }
                return new AudioFeatures.Present(new float[] {all.length, Arrays.hashCode(all) >> 8, loudest});
            }

            @Override
            public Contours contours() {
                int step = sampleRateHz / 100;
                int rows = all.length / step;
                float[][] columns = new float[CONTOURS.size()][rows];
                for (int k = 0; k < rows; k++) {
                    columns[0][k] = k % 2 == 0 ? 0 : 100 + all[k * step];
                    columns[1][k] = Math.abs(all[k * step]);
                    columns[2][k] = k % 2;
                }
                return new Contours(set.contourNames(), columns);
            }
        };
    }
}
