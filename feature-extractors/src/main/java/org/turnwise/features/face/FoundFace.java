package org.turnwise.features.face;

/**
 * A face a detector found.
 *
 * @param score how sure the detector is; comparable between faces of one detector only
 * @param view how it looks at us
 */
public record FoundFace(FaceBox box, double score, View view) {
    /** The side of a head that is seen. */
    public enum View {
        FRONTAL,
        PROFILE
    }
}
