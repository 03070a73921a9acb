package org.turnwise.desktop.faces;

import java.util.List;
import org.turnwise.analysis.face.FaceTrack;
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
     * @param track whose face it is and how sure that is
     * @param pictures of the face through the turn, in order of time
     */
    @SuppressWarnings("ArrayRecordComponent") // shown, never compared
    record Seen(float[] shares, int used, int leftOut, FaceTrack track, List<FacePicture> pictures)
            implements FaceState {
        public Seen {
            pictures = List.copyOf(pictures);
        }

        Seen with(List<FacePicture> cut) {
            return new Seen(shares, used, leftOut, track, cut);
        }
    }

    /** @param reason in the annotator's words */
    record Missing(String reason) implements FaceState {}
}
