package org.turnwise.analysis.face;

import java.util.Optional;
import org.turnwise.features.face.FaceQuality;
import org.turnwise.features.face.encode.Expression;

/**
 * A face at one moment.
 *
 * @param millis media time of the picture
 * @param x left edge of the box, as a share of the upright picture's width
 * @param y upper edge, as a share of its height
 * @param width share of the picture's width
 * @param height share of the picture's height
 * @param score how sure the detector was, 0 to 1; 0 where the face was not found and its place is guessed from before and
 *     after
 * @param quality how well it can be seen, 0 to 1
 * @param mouth how much the mouth moved since the picture before, -1 where that is not known
 * @param rest how much the eyes' part of the face moved, -1 where that is not known
 * @param shares one per expression; empty where there is no encoder, or the place is guessed
 */
@SuppressWarnings("ArrayRecordComponent") // looked at one by one, never compared
public record Sighting(
        long millis,
        float x,
        float y,
        float width,
        float height,
        float score,
        float quality,
        float mouth,
        float rest,
        float[] shares) {
    /** Where no encoder has looked. */
    static final float[] NO_SHARES = new float[0];

    /** Whether the face was found here, and not only before and after. */
    public boolean isFound() {
        return score > 0;
    }

    /** Whether the face is too hard to see to say anything of its expression. */
    public boolean isPoor() {
        return quality < FaceQuality.POOR;
    }

    /** The expression with the largest share; empty where no encoder has looked. */
    public Optional<Expression> strongest() {
        if (shares.length == 0) {
            return Optional.empty();
        }
        int best = 0;
        for (int i = 1; i < Expression.NOT_A_FACE.ordinal(); i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return Optional.of(Expression.values()[best]);
    }

    /** Whether the point, in shares of the picture's sides, lies in the box. */
    boolean covers(double pointX, double pointY) {
        return pointX >= x && pointX < x + width && pointY >= y && pointY < y + height;
    }

    /** The same with the box where it is on its way to another sighting, in a straight line. */
    Sighting movedTowards(Sighting next, long at) {
        float share = Math.max(0, Math.min(1, (at - millis) / (float) Math.max(1, next.millis - millis)));
        return new Sighting(
                millis,
                x + share * (next.x - x),
                y + share * (next.y - y),
                width + share * (next.width - width),
                height + share * (next.height - height),
                score,
                quality,
                mouth,
                rest,
                shares);
    }

    /** A guess of where the face is at a time between two sightings, in neither of which it is missing. */
    Sighting guessed(Sighting next, long at) {
        Sighting moved = movedTowards(next, at);
        return new Sighting(at, moved.x, moved.y, moved.width, moved.height, 0, 0, -1, -1, NO_SHARES);
    }

    Sighting withShares(float[] known) {
        return new Sighting(millis, x, y, width, height, score, quality, mouth, rest, known);
    }
}
