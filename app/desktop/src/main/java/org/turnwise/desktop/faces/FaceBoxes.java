package org.turnwise.desktop.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.analysis.face.SeenTrack;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.features.face.encode.Expression;

/**
 * Where faces are at any moment: between two pictures that were looked at, a box moves evenly from the one place to the
 * other. A value; any thread.
 */
public record FaceBoxes(List<SeenTrack> tracks) {
    /** No faces. */
    public static final FaceBoxes NONE = new FaceBoxes(List.of());

    /** A box stays this long after the last picture its face was found in. */
    private static final long LINGERS_MILLIS = 250;

    public FaceBoxes {
        tracks = List.copyOf(tracks);
    }

    /**
     * A face on the picture. Places are shares of the upright picture's width and height.
     *
     * @param track whose id it is
     * @param shares one per {@link Expression}; empty where nothing can be said of it
     */
    public record Box(int track, double x, double y, double width, double height, float[] shares) {
        /** The likeliest expression; empty where nothing can be said. */
        public Optional<Expression> expression() {
            int best = -1;
            for (int e = 0; e < shares.length; e++) {
                boolean named = Expression.values()[e] != Expression.NOT_A_FACE;
                best = named && (best < 0 || shares[e] > shares[best]) ? e : best;
            }
            return best < 0 ? Optional.empty() : Optional.of(Expression.values()[best]);
        }

        /** How likely that is, 0 to 1. */
        public double share() {
            return expression().map(e -> (double) shares[e.ordinal()]).orElse(0.0);
        }

        /** The place alone. */
        public Box withoutExpression() {
            return new Box(track, x, y, width, height, new float[0]);
        }

        /** Whether a place, in shares of the picture, lies within. */
        public boolean contains(double atX, double atY) {
            return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
        }
    }

    /** The faces on the screen at this time. */
    public List<Box> at(long millis) {
        List<Box> boxes = new ArrayList<>();
        for (SeenTrack track : tracks) {
            if (track.startMillis() <= millis && millis <= track.lastMillis() + LINGERS_MILLIS) {
                boxes.add(box(track, millis));
            }
        }
        return boxes;
    }

    private static Box box(SeenTrack track, long millis) {
        List<Sighting> seen = track.sightings();
        int last = lastUpTo(seen, millis);
        Sighting from = seen.get(last);
        Sighting to = seen.get(Math.min(last + 1, seen.size() - 1));
        double gap = to.millis() - from.millis();
        double t = gap <= 0 ? 0 : Math.min(1, (millis - from.millis()) / gap);
        float[] shares = from.isPoor() ? new float[0] : from.shares();
        return new Box(
                track.id(),
                between(from.x(), to.x(), t),
                between(from.y(), to.y(), t),
                between(from.width(), to.width(), t),
                between(from.height(), to.height(), t),
                shares);
    }

    private static int lastUpTo(List<Sighting> seen, long millis) {
        int low = 0;
        int high = seen.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (seen.get(middle).millis() <= millis) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static double between(double from, double to, double t) {
        return from + (to - from) * t;
    }
}
