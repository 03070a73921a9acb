package org.turnwise.features.audio.is10;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioStream;

/** Computes IS10. Tables are made once per sample rate and kept. */
public final class Is10Extractor implements AudioExtractor {
    private final AudioFeatureSet set = Is10Set.describe();
    private final Map<Integer, Is10Tables> tables = new ConcurrentHashMap<>();

    @Override
    public AudioFeatureSet set() {
        return set;
    }

    @Override
    public AudioStream open(int sampleRateHz) {
        return new Is10Stream(set, tables.computeIfAbsent(sampleRateHz, Is10Tables::of));
    }
}
