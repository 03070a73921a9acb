package org.turnwise.features.audio.egemaps;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioStream;

/** eGeMAPSv02: 88 values of a voice, agreeing with the reference program's. For any number of threads. */
public final class EgemapsExtractor implements AudioExtractor {
    private static final int LOWEST_RATE_HZ = 4000;

    private final Map<Integer, SampleRateTables> tables = new ConcurrentHashMap<>();

    @Override
    public AudioFeatureSet set() {
        return EgemapsV02.SET;
    }

    /**
     * Begins a recording.
     *
     * @param sampleRateHz at least {@value #LOWEST_RATE_HZ}
     * @throws IllegalArgumentException if the rate is lower
     */
    @Override
    public AudioStream open(int sampleRateHz) {
        if (sampleRateHz < LOWEST_RATE_HZ) {
            throw new IllegalArgumentException(
                    "a sample rate of " + sampleRateHz + " Hz; the set needs at least " + LOWEST_RATE_HZ);
        }
        return new EgemapsStream(tables.computeIfAbsent(sampleRateHz, SampleRateTables::of));
    }
}
