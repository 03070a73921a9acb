package org.turnwise.session.model;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where a set of predictions came from.
 *
 * @param scheme id of the label scheme the model's classes belong to
 * @param modelHash {@code sha256:} and the hex digest of the model file
 * @param device execution provider and why ("CPU: no CUDA device")
 * @param tookMillis from the start until the last turn was predicted; empty where it is not known, as in sessions of
 *     earlier versions
 * @param versions component to version: application, runtime, extractors, operating system
 */
public record AnalysisRun(
        String id,
        Instant startedAt,
        String scheme,
        String modelName,
        String modelHash,
        String device,
        long seed,
        int samples,
        OptionalLong tookMillis,
        Map<String, String> versions) {
    /** Under this name {@link #versions} says which version of the model pack it was. */
    public static final String MODEL_VERSION = "model";

    /** Under this name {@link #versions} says which features of the turns' words the model was given. */
    public static final String TEXT_FEATURES = "text features";

    public AnalysisRun {
        versions = Map.copyOf(versions);
    }

    /** The same run, and how long it took. */
    public AnalysisRun lasting(long millis) {
        return new AnalysisRun(
                id, startedAt, scheme, modelName, modelHash, device, seed, samples, OptionalLong.of(millis), versions);
    }

    /** The model pack's version, empty where the run does not say it. */
    public String modelVersion() {
        return versions.getOrDefault(MODEL_VERSION, "");
    }
}
