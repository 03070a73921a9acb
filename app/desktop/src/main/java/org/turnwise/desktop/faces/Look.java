package org.turnwise.desktop.faces;

import java.util.Optional;
import org.turnwise.analysis.face.Sighting;
import org.turnwise.features.face.encode.Expression;

/**
 * What a face looks like most.
 *
 * @param share how likely, 0 to 1
 */
public record Look(Expression expression, double share) {
    /** Empty where the face cannot be seen well enough, or nothing looked at it. */
    public static Optional<Look> of(Sighting sighting) {
        return sighting.isPoor() || sighting.shares().length == 0
                ? Optional.empty()
                : Optional.of(of(sighting.shares()));
    }

    /** @param shares one per expression */
    static Look of(float[] shares) {
        int best = 0;
        for (int e = 1; e < Expression.NOT_A_FACE.ordinal(); e++) {
            best = shares[e] > shares[best] ? e : best;
        }
        return new Look(Expression.values()[best], shares[best]);
    }
}
