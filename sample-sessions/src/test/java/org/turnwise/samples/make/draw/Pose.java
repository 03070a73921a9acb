package org.turnwise.samples.make.draw;

/**
 * A person at one moment.
 *
 * @param expression what the face shows
 * @param mouthOpen how far the mouth is open, speech included, 0 to 1
 * @param mouthSpread what speech adds to the mouth's width, -1 to 1
 * @param lidsClosed 1 where both eyes are shut
 * @param gazeX where the eyes look, -1 to 1, positive to the right of the picture
 * @param gazeY likewise, positive down
 * @param turn the head turned to the right of the picture, -1 to 1, small
 * @param nod the head bowed, -1 to 1, small
 * @param rollRadians the head tilted clockwise
 * @param swayX the whole person moved to the right, in face units (100 is half a face's width)
 * @param swayY likewise down
 */
public record Pose(
        Expression expression,
        double mouthOpen,
        double mouthSpread,
        double lidsClosed,
        double gazeX,
        double gazeY,
        double turn,
        double nod,
        double rollRadians,
        double swayX,
        double swayY) {
    double of(Feature feature) {
        return expression.get(feature);
    }
}
