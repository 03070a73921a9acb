package org.turnwise.session.model;

import java.time.Instant;
import java.util.Map;

/**
 * Where a set of predictions came from.
 *
 * @param scheme id of the label scheme the model's classes belong to
 * @param modelHash {@code sha256:} and the hex digest of the model file
 * @param device execution provider and why ("CPU: no CUDA device")
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
        Map<String, String> versions) {
    public AnalysisRun {
        versions = Map.copyOf(versions);
    }
}
