package org.turnwise.inference.onnx;

/**
 * Names exactly which numbers a modality is described by: features made by one set never go into a model trained on
 * another.
 *
 * @param id "e5-small-v2"
 * @param version changes whenever the same input would give other numbers
 * @param dimension values per turn, at least 1
 */
public record FeatureSet(String id, String version, int dimension) {
    public FeatureSet {
        if (id.isBlank() || version.isBlank() || dimension < 1) {
            throw new IllegalArgumentException(
                    "not a feature set: id '" + id + "', version '" + version + "', dimension " + dimension);
        }
    }

    @Override
    public String toString() {
        return id + " (version " + version + ", " + dimension + " values)";
    }
}
