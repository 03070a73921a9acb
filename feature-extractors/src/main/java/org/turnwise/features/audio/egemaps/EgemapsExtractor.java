package org.turnwise.features.audio.egemaps;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.RefusedStream;

/** Computes eGeMAPSv02. Tables are made once per sample rate and kept. Sample rates from 4 kHz on. */
public final class EgemapsExtractor implements AudioExtractor {
    private static final int LOWEST_RATE_HZ = 4000;
    private static final int HIGHEST_RATE_HZ = 192_000;

    private final AudioFeatureSet set = EgemapsV02.describe();
    private final Map<Integer, SampleRateTables> tables = new ConcurrentHashMap<>();

    @Override
    public AudioFeatureSet set() {
        return set;
    }

    @Override
    public AudioStream open(int sampleRateHz) {
        if (sampleRateHz < LOWEST_RATE_HZ || sampleRateHz > HIGHEST_RATE_HZ) {
            return new RefusedStream(
                    set, "sound at " + sampleRateHz + " Hz; the set is for 4000 to 192000 Hz, resample it before");
        }
        return new EgemapsStream(set, tables.computeIfAbsent(sampleRateHz, SampleRateTables::of));
    }
}
