package org.turnwise.features.face;

/**
 * How well a face can be seen. Each part and the whole is between 0 (not at all) and 1 (well).
 *
 * @param sharpness little where the face is blurred
 * @param size little where the face has few pixels
 * @param pose little where the head is turned away or no eyes were found
 * @param light little where the face is dark, glaring or without contrast
 * @param eyesFound whether the crop was aligned by the eyes and not by the box
 */
public record FaceQuality(double sharpness, double size, double pose, double light, boolean eyesFound) {
    /** Faces below this say little of an expression. */
    public static final double POOR = 0.25;

    /** The parts' geometric mean: one bad part spoils a face. */
    public double score() {
        return Math.pow(sharpness * size * pose * light, 0.25);
    }

    public boolean isPoor() {
        return score() < POOR;
    }
}
