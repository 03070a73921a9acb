package org.turnwise.features.face.track;

import org.jspecify.annotations.Nullable;
import org.turnwise.features.face.GrayImage;

/**
 * Tells from each picture and those before whether a new shot begins: it does where a picture's thumbnail differs much
 * more from the one before than those of this shot did. For pictures in order; one thread.
 */
public final class SceneCuts {
    /** Less than this is never a cut, more than that always: mean differences in shares of full scale. */
    private static final double LEAST = 0.03;

    private static final double MOST = 0.12;

    /** So many times what was usual in this shot. */
    private static final double FACTOR = 6;

    private static final double NEW_SHARE = 0.2;
    private static final double SOME = 0.012;

    private @Nullable Thumbnail before;
    private double usual;

    /** How much the picture differs from the one before. */
    public enum Change {
        /** It is the first, or a new shot. */
        CUT,
        /** Much moves. */
        SOME,
        NONE
    }

    /** How the next picture differs. */
    public Change next(GrayImage picture) {
        Thumbnail now = Thumbnail.of(picture);
        Thumbnail last = before;
        before = now;
        if (last == null) {
            return Change.CUT;
        }
        double moved = now.difference(last);
        if (moved > Math.max(LEAST, Math.min(MOST, FACTOR * usual))) {
            usual = 0;
            return Change.CUT;
        }
        usual += NEW_SHARE * (moved - usual);
        return moved > SOME ? Change.SOME : Change.NONE;
    }
}
