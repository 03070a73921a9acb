package org.turnwise.desktop.faces;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.analysis.face.SeenTrack;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.features.face.encode.Expression;

/** Tracks made up for tests. */
public final class SeenFacesExamples {
    private SeenFacesExamples() {}

    /** Five pictures a second from the one time to the other, standing still, looking like this all along. */
    public static SeenTrack track(int id, long from, long to, double x, double size, Expression look) {
        List<Sighting> seen = new ArrayList<>();
        for (long t = from; t <= to; t += 200) {
            seen.add(sighting(t, x, size, 0.9f, look));
        }
        return new SeenTrack(id, seen, new float[0]);
    }

    /** One picture of a face. */
    public static Sighting sighting(long millis, double x, double size, float quality, Expression look) {
        float[] shares = new float[Expression.values().length];
        shares[look.ordinal()] = 0.7f;
        shares[Expression.NEUTRAL.ordinal()] += 0.2f;
        shares[Expression.NOT_A_FACE.ordinal()] += 0.1f;
        return new Sighting(
                millis, (float) x, 0.2f, (float) size, (float) size, 1f, quality, -1f, -1f, shares);
    }
}
