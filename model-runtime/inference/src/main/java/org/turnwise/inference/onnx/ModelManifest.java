package org.turnwise.inference.onnx;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a model pack says of itself in {@value #FILE_NAME}.
 *
 * @param name what users choose it by; letters, digits, dots, dashes and underscores
 * @param files every file of the pack but the manifest: name to {@code sha256:} and hex digest
 * @param training data it learnt from
 * @param figures what was measured: "meld.test.weightedF1" to 0.601
 * @param notes free text by heading: "standardisation", "limits"
 */
public record ModelManifest(
        String name,
        String version,
        String description,
        String licence,
        Map<String, String> files,
        ModelSpec spec,
        List<TrainingSource> training,
        Map<String, Double> figures,
        Map<String, String> notes) {
    /** The manifest's name inside a pack. */
    public static final String FILE_NAME = "manifest.json";

    public ModelManifest {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        training = List.copyOf(training);
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    }

    /**
     * Reads a manifest.
     *
     * @param source what errors call it, usually the file's path
     * @throws ModelException naming the source and the field
     */
    public static ModelManifest fromJson(String source, byte[] json) {
        return ManifestJson.read(source, json);
    }

    /** The same manifest as indented JSON (UTF-8, fields always in the same order, ends with a line feed). */
    public byte[] toJson() {
        return ManifestJson.write(this);
    }

    /**
     * Hash that stands for the model in provenance: that of its graph.
     *
     * @return {@code sha256:} and the hex digest
     */
    public String modelHash() {
        return files.getOrDefault(spec.graph(), "");
    }
}
