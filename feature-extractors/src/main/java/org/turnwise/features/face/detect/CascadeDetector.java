package org.turnwise.features.face.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.FoundFace.View;
import org.turnwise.features.face.GrayImage;

/**
 * OpenCV's cascades: the frontal one over the whole picture, the profile one, to both sides, where that saw nothing.
 * Faces smaller than {@value #SMALLEST_SHARE} of the picture's shorter side are not looked for.
 */
public final class CascadeDetector implements FaceDetector {
    /** Side of the smallest face, as a share of the picture's shorter side. */
    public static final double SMALLEST_SHARE = 0.08;

    /** The cascades' own window: a face of the smallest size is so large in the picture that is searched. */
    private static final double WINDOW = 20;

    private static final double LARGEST_SHARE = 0.95;
    private static final double STEP = 1.15;
    private static final int NEIGHBOURS = 4;
    private static final int SURE = 12;
    private static final double SAME = 0.5;

    /** In the picture for a look around a face, it is so large. */
    private static final double LOOK_SIDE = 34;

    private static final double LOOK_AROUND = 1.9;
    private static final double LOOK_SMALLER = 0.7;
    private static final double LOOK_LARGER = 1.45;
    private static final double LOOK_STEP = 1.1;

    private final Cascade frontal = Cascade.open(Cascade.Kind.FRONTAL);
    private final Cascade profile = Cascade.open(Cascade.Kind.PROFILE);

    @Override
    public String version() {
        return "cascades-1";
    }

    @Override
    public List<FoundFace> find(GrayImage picture) {
        try (PointerScope scope = new PointerScope()) {
            Mat whole = Native.mat(picture);
            double least = SMALLEST_SHARE * Math.min(whole.cols(), whole.rows());
            double scale = Math.min(1, WINDOW / least);
            Mat small = Native.resized(whole, (int) Math.max(1, Math.round(whole.cols() * scale)), (int)
                    Math.max(1, Math.round(whole.rows() * scale)));
            double down = small.cols() / (double) whole.cols();
            double shorter = Math.min(small.cols(), small.rows());
            Cascade.Search search = new Cascade.Search(STEP, NEIGHBOURS, WINDOW, shorter * LARGEST_SHARE);
            List<FoundFace> faces = faces(frontal.find(small, search), View.FRONTAL);
            if (faces.isEmpty()) {
                faces = profiles(small, search);
            }
            return merged(faces).stream()
                    .map(f -> new FoundFace(f.box().scaled(1 / down), f.score(), f.view()))
                    .toList();
        }
    }

    @Override
    public List<FoundFace> look(GrayImage picture, FaceBox before) {
        try (PointerScope scope = new PointerScope()) {
            Mat whole = Native.mat(picture);
            Rect around = Native.within(before.grown(LOOK_AROUND), whole);
            double scale = LOOK_SIDE / before.width();
            Mat small = Native.resized(whole.apply(around), (int) Math.max(1, Math.round(around.width() * scale)), (int)
                    Math.max(1, Math.round(around.height() * scale)));
            double across = small.cols() / (double) around.width();
            double down = small.rows() / (double) around.height();
            Cascade.Search search = new Cascade.Search(LOOK_STEP, 2, LOOK_SIDE * LOOK_SMALLER, LOOK_SIDE * LOOK_LARGER);
            List<FoundFace> faces = faces(frontal.find(small, search), View.FRONTAL);
            if (faces.isEmpty()) {
                faces = profiles(small, search);
            }
            return merged(faces).stream()
                    .map(f -> new FoundFace(
                            f.box().scaled(1 / across, 1 / down).moved(around.x(), around.y()), f.score(), f.view()))
                    .toList();
        }
    }

    /** The profile cascade knows heads that look to the left; a mirror shows it the others. */
    private List<FoundFace> profiles(Mat picture, Cascade.Search search) {
        List<FoundFace> faces = faces(profile.find(picture, search), View.PROFILE);
        Mat mirrored = new Mat();
        opencv_core.flip(picture, mirrored, 1);
        for (FoundFace face : faces(profile.find(mirrored, search), View.PROFILE)) {
            FaceBox box = face.box();
            faces.add(new FoundFace(
                    new FaceBox(picture.cols() - box.x() - box.width(), box.y(), box.width(), box.height()),
                    face.score(),
                    View.PROFILE));
        }
        return faces;
    }

    private static List<FoundFace> faces(List<Cascade.Hit> hits, View view) {
        List<FoundFace> faces = new ArrayList<>();
        hits.forEach(hit -> faces.add(new FoundFace(hit.box(), Math.min(1, hit.neighbours() / (double) SURE), view)));
        return faces;
    }

    /** Of boxes within each other the surest stays. */
    static List<FoundFace> merged(List<FoundFace> faces) {
        List<FoundFace> surest = faces.stream()
                .sorted(Comparator.comparingDouble(FoundFace::score)
                        .reversed()
                        .thenComparing(f -> -f.box().width())
                        .thenComparing(f -> f.box().x())
                        .thenComparing(f -> f.box().y()))
                .toList();
        List<FoundFace> kept = new ArrayList<>();
        for (FoundFace face : surest) {
            if (kept.stream().noneMatch(k -> k.box().inside(face.box()) > SAME)) {
                kept.add(face);
            }
        }
        kept.sort(Comparator.comparingDouble((FoundFace f) -> f.box().width()).reversed());
        return kept;
    }

    @Override
    public void close() {
        frontal.close();
        profile.close();
    }
}
