package org.turnwise.features.face.align;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.turnwise.features.face.EyePlaces;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.detect.Cascade;
import org.turnwise.features.face.detect.Native;

/** Finds the eyes of a face whose box is known. For one thread at a time. */
final class EyeFinder implements AutoCloseable {
    /** In the picture that is searched the face's box is so wide. */
    private static final double FACE_SIDE = 84;

    private static final double SMALLEST = 18;
    private static final double LARGEST = 38;
    private static final double STEP = 1.14;
    private static final int NEIGHBOURS = 2;

    /** Where eyes usually are in the box, and how far off they may be, as shares of its side. */
    static final EyePlaces USUAL = new EyePlaces(0.33, 0.388, 0.645, 0.388);

    private static final double FAR = 0.16;

    /** Eyes are looked for in this part of the box. */
    private static final double TOP = 0.08;

    private static final double HIGH = 0.6;
    private static final double NARROWEST = 0.24;
    private static final double WIDEST = 0.56;
    private static final double STEEPEST_DEGREES = 28;

    private final Cascade eye = Cascade.open(Cascade.Kind.EYE);

    Optional<EyePlaces> find(Mat picture, FaceBox box) {
        Rect upper = Native.within(
                new FaceBox(box.x(), box.y() + TOP * box.height(), box.width(), HIGH * box.height()), picture);
        double scale = FACE_SIDE / box.width();
        Mat small = Native.resized(picture.apply(upper), (int) Math.max(1, Math.round(upper.width() * scale)), (int)
                Math.max(1, Math.round(upper.height() * scale)));
        List<FaceBox> hits = eye.find(small, new Cascade.Search(STEP, NEIGHBOURS, SMALLEST, LARGEST)).stream()
                .map(Cascade.Hit::box)
                .map(b -> b.scaled(upper.width() / (double) small.cols(), upper.height() / (double) small.rows())
                        .moved(upper.x(), upper.y()))
                .toList();
        Optional<FaceBox> left = nearest(hits, box, USUAL.leftX(), USUAL.leftY());
        Optional<FaceBox> right = nearest(hits, box, USUAL.rightX(), USUAL.rightY());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        EyePlaces places = new EyePlaces(
                (left.get().centreX() - box.x()) / box.width(),
                (left.get().centreY() - box.y()) / box.height(),
                (right.get().centreX() - box.x()) / box.width(),
                (right.get().centreY() - box.y()) / box.height());
        return Optional.of(places).filter(EyeFinder::isPlausible);
    }

    private static boolean isPlausible(EyePlaces eyes) {
        return eyes.distance() >= NARROWEST
                && eyes.distance() <= WIDEST
                && Math.abs(eyes.degrees()) <= STEEPEST_DEGREES;
    }

    private static Optional<FaceBox> nearest(List<FaceBox> hits, FaceBox face, double across, double down) {
        double x = face.x() + across * face.width();
        double y = face.y() + down * face.height();
        return hits.stream()
                .filter(h -> Math.hypot(h.centreX() - x, h.centreY() - y) <= FAR * face.width())
                .min(Comparator.comparingDouble(h -> Math.hypot(h.centreX() - x, h.centreY() - y)));
    }

    @Override
    public void close() {
        eye.close();
    }
}
