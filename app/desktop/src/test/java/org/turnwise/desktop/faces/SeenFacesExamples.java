package org.turnwise.desktop.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.features.face.encode.Expression;

/** Tracks made up for tests. */
public final class SeenFacesExamples {
    private SeenFacesExamples() {}

    public static FaceTracks tracks(FaceTrack... tracks) {
        return new FaceTracks(List.of(tracks), new long[0]);
    }

    /** Five pictures a second from the one time to the other, standing still, looking like this all along. */
    public static FaceTrack track(int id, String speaker, long from, long to, double x, double size, Expression look) {
        List<Sighting> seen = new ArrayList<>();
        for (long t = from; t <= to; t += 200) {
            seen.add(sighting(t, x, size, 0.9f, look));
        }
        return track(id, speaker, seen);
    }

    /** @param speaker empty for nobody's */
    public static FaceTrack track(int id, String speaker, List<Sighting> seen) {
        return new FaceTrack(id, id, speaker.isEmpty() ? Optional.empty() : Optional.of(speaker), 0.8, false, seen);
    }

    /** One picture of a face: seven tenths of the look, two neutral, one not a face. */
    public static Sighting sighting(long millis, double x, double size, float quality, Expression look) {
        float[] shares = new float[Expression.values().length];
        shares[look.ordinal()] += 0.7f;
        shares[Expression.NEUTRAL.ordinal()] += 0.2f;
        shares[Expression.NOT_A_FACE.ordinal()] += 0.1f;
        return new Sighting(millis, (float) x, 0.2f, (float) size, (float) size, 1f, quality, -1f, -1f, shares);
    }
}
