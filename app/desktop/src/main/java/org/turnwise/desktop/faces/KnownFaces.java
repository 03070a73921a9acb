package org.turnwise.desktop.faces;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.analysis.face.SeenTrack;

/**
 * The faces found in a recording and whose they are. A value; any thread.
 *
 * @param tracks in order of appearance
 * @param owners whose each track is, by the track's id; none for a face that nobody's voice goes with
 */
public record KnownFaces(List<SeenTrack> tracks, Map<Integer, Owner> owners) {
    /** Before anything was looked for. */
    public static final KnownFaces NONE = new KnownFaces(List.of(), Map.of());

    /**
     * Whose face it is.
     *
     * @param speaker id
     * @param confidence 0 to 1; 1 where the annotator said so
     * @param saidByAnnotator whether a person decided it, not the program
     */
    public record Owner(String speaker, double confidence, boolean saidByAnnotator) {}

    public KnownFaces {
        tracks = List.copyOf(tracks);
        owners = Map.copyOf(owners);
    }

    public Optional<Owner> owner(int track) {
        return Optional.ofNullable(owners.get(track));
    }

    public FaceBoxes boxes() {
        return new FaceBoxes(tracks);
    }
}
