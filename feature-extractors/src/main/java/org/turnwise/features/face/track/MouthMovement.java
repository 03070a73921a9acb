package org.turnwise.features.face.track;

import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FaceCrop.Movement;

/** How much a mouth moves between two aligned crops of one face, beside how much the eyes' part does. */
final class MouthMovement {
    private static final int MOUTH_TOP = 30;
    private static final int MOUTH_BOTTOM = 46;
    private static final int MOUTH_LEFT = 13;
    private static final int MOUTH_RIGHT = 35;
    private static final int REST_TOP = 8;
    private static final int REST_BOTTOM = 27;
    private static final int REST_LEFT = 9;
    private static final int REST_RIGHT = 39;
    private static final int SHIFT = 3;

    private MouthMovement() {}

    static Movement between(FaceCrop before, FaceCrop now) {
        return new Movement(
                difference(before, now, MOUTH_LEFT, MOUTH_RIGHT, MOUTH_TOP, MOUTH_BOTTOM),
                difference(before, now, REST_LEFT, REST_RIGHT, REST_TOP, REST_BOTTOM));
    }

    /** The least there is over small shifts: a crop that lies a little aside has not moved its lips. */
    private static double difference(FaceCrop a, FaceCrop b, int left, int right, int top, int bottom) {
        double least = Double.MAX_VALUE;
        for (int dy = -SHIFT; dy <= SHIFT; dy++) {
            for (int dx = -SHIFT; dx <= SHIFT; dx++) {
                least = Math.min(least, shifted(a, b, new Part(left, right, top, bottom), dx, dy));
            }
        }
        return least;
    }

    private record Part(int left, int right, int top, int bottom) {}

    /** Mean absolute difference after the mean brightness is made equal, in grey levels. */
    private static double shifted(FaceCrop a, FaceCrop b, Part part, int dx, int dy) {
        int top = Math.max(part.top, -dy);
        int bottom = Math.min(part.bottom, FaceCrop.SIDE - dy);
        int count = (part.right - part.left) * (bottom - top);
        double light = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = part.left; x < part.right; x++) {
                light += level(a, x, y) - level(b, x + dx, y + dy);
            }
        }
        light /= count;
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = part.left; x < part.right; x++) {
                sum += Math.abs(level(a, x, y) - level(b, x + dx, y + dy) - light);
            }
        }
        return sum / count;
    }

    private static int level(FaceCrop crop, int x, int y) {
        return crop.pixels()[y * FaceCrop.SIDE + x] & 0xFF;
    }
}
