package org.turnwise.training.face.dataset;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The faces of one split that are used, and how many were left out for what reason.
 *
 * @param leftOut reason to count, in alphabetical order
 */
public record FaceSet(List<LabelledFace> faces, Map<String, Integer> leftOut) {
    public FaceSet {
        faces = List.copyOf(faces);
        leftOut = java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /** Only the faces with one expression that has more votes than anything else. */
    public FaceSet decided() {
        return new FaceSet(
                faces.stream().filter(face -> face.majority().isPresent()).toList(), leftOut);
    }

    /** The expressions by majority; every face must have one. */
    public int[] labels() {
        return faces.stream().mapToInt(face -> face.majority().orElseThrow()).toArray();
    }
}
