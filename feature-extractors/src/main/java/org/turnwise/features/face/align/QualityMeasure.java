package org.turnwise.features.face.align;

import java.util.Optional;
import org.turnwise.features.face.EyePlaces;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FaceQuality;
import org.turnwise.features.face.FoundFace;

/** Rates a face by its crop, its box and its eyes. Plain ramps between what is surely bad and what is surely good. */
final class QualityMeasure {
    private static final int SIDE = FaceCrop.SIDE;
    private static final double LEAST = 0.01;

    private QualityMeasure() {}

    static FaceQuality of(byte[] crop, FoundFace face, Optional<EyePlaces> eyes) {
        return new FaceQuality(
                sharpness(crop), ramp(face.box().width(), 14, 44), pose(face, eyes), light(crop), eyes.isPresent());
    }

    /** Variance of the Laplacian (4 neighbours), as a share of the variance that light gives. */
    private static double sharpness(byte[] crop) {
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                int at = y * SIDE + x;
                double value = (crop[at - 1] & 0xFF)
                        + (crop[at + 1] & 0xFF)
                        + (crop[at - SIDE] & 0xFF)
                        + (crop[at + SIDE] & 0xFF)
                        - 4.0 * (crop[at] & 0xFF);
                sum += value;
                squares += value * value;
            }
        }
        int count = (SIDE - 2) * (SIDE - 2);
        double variance = squares / count - sum * sum / count / count;
        return ramp(variance / (spread(crop) + 25), 0.005, 0.12);
    }

    private static double pose(FoundFace face, Optional<EyePlaces> eyes) {
        if (face.view() == FoundFace.View.PROFILE) {
            return 0.2;
        }
        if (eyes.isEmpty()) {
            return 0.5;
        }
        double aside = Math.abs(eyes.get().middleX() - 0.5);
        double tilt = Math.abs(eyes.get().degrees());
        return (1 - ramp(aside, 0.06, 0.3)) * (1 - ramp(tilt, 12, 45));
    }

    private static double light(byte[] crop) {
        double mean = 0;
        for (byte pixel : crop) {
            mean += pixel & 0xFF;
        }
        mean /= crop.length;
        double contrast = Math.sqrt(spread(crop));
        return ramp(mean, 10, 60) * (1 - ramp(mean, 200, 250)) * ramp(contrast, 4, 24);
    }

    private static double spread(byte[] crop) {
        double sum = 0;
        double squares = 0;
        for (byte pixel : crop) {
            int value = pixel & 0xFF;
            sum += value;
            squares += (double) value * value;
        }
        return squares / crop.length - sum * sum / crop.length / crop.length;
    }

    /** From (next to) 0 at what is bad to 1 at what is good, in a straight line. */
    private static double ramp(double value, double bad, double good) {
        return Math.max(LEAST, Math.min(1, (value - bad) / (good - bad)));
    }
}
