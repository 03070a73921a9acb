package org.turnwise.analysis.face;

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
    /** Whether the face was found here, and not only before and after. */
    public boolean isFound() {
        return score > 0;
    }

    /** Whether the face is too hard to see to say anything of its expression. */
    public boolean isPoor() {
        return quality < org.turnwise.features.face.FaceQuality.POOR;
    }

    Sighting withShares(float[] known) {
        return new Sighting(millis, x, y, width, height, score, quality, mouth, rest, known);
    }
}
