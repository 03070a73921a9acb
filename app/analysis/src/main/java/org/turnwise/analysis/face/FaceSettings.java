package org.turnwise.analysis.face;

/**
 * How densely a recording's pictures are looked at.
 *
 * @param framesPerSecond pictures a second: 2, below which a face cannot be followed from one to the next, to 60
 * @param leastPerTurn a turn that would get fewer pictures is looked at more densely
 * @param longestSide pictures are scaled down so that no side is longer, in pixels
 */
public record FaceSettings(double framesPerSecond, int leastPerTurn, int longestSide) {
    public static final FaceSettings STANDARD = new FaceSettings(5, 5, 1280);

    private static final int LEAST_PER_SECOND = 2;
    private static final int MOST_PER_SECOND = 60;
    private static final int SMALLEST_SIDE = 64;

    public FaceSettings {
        if (!(framesPerSecond >= LEAST_PER_SECOND && framesPerSecond <= MOST_PER_SECOND)) {
            throw new IllegalArgumentException(framesPerSecond + " pictures a second; faces can be followed with "
                    + LEAST_PER_SECOND + " at least, and " + MOST_PER_SECOND + " at most");
        }
        if (leastPerTurn < 1 || longestSide < SMALLEST_SIDE) {
            throw new IllegalArgumentException("at least 1 picture per turn and " + SMALLEST_SIDE + " pixels, not "
                    + leastPerTurn + " and " + longestSide);
        }
    }

    public FaceSettings withFramesPerSecond(double rate) {
        return new FaceSettings(rate, leastPerTurn, longestSide);
    }
}
