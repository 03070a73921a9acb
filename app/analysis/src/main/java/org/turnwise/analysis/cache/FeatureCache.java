package org.turnwise.analysis.cache;

import java.util.Map;
import java.util.Optional;

/** Remembers feature vectors. A cache never fails its caller: what cannot be read is absent, what cannot be kept is lost. */
public interface FeatureCache extends AutoCloseable {
    Optional<float[]> find(FeatureKey key);

    void put(Map<FeatureKey, float[]> vectors);

    @Override
    void close();

    /** Remembers nothing. */
    static FeatureCache none() {
        return new FeatureCache() {
            @Override
            public Optional<float[]> find(FeatureKey key) {
                return Optional.empty();
            }

            @Override
            public void put(Map<FeatureKey, float[]> vectors) {}

            @Override
            public void close() {}
        };
    }
}
