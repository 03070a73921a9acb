package org.turnwise.desktop.faces;

import java.util.List;
import org.turnwise.features.face.encode.Expression;

/** What is known of the chosen turn's face. */
public sealed interface FaceState {
    /** No turn is chosen. */
    record Nothing() implements FaceState {}

    /** Nobody asked for faces yet. */
    record NotLookedFor() implements FaceState {}

    /** Faces are being looked for. */
    record Looking() implements FaceState {}

    /**
     * @param shares of the expressions over the turn, one per {@link Expression}; not to be changed
     * @param used faces that count
     * @param leftOut faces that could not be seen well enough
     * @param pictures of the face through the turn, in order of time
     */
    @SuppressWarnings("ArrayRecordComponent") // shown, never compared
    record Seen(float[] shares, int used, int leftOut, KnownFaces.Owner owner, List<FacePicture> pictures)
            implements FaceState {
        public Seen {
            pictures = List.copyOf(pictures);
        }
    }

    /** @param reason in the annotator's words */
    record Missing(String reason) implements FaceState {}
}
