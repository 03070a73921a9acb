package org.turnwise.features.face.align;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.turnwise.features.face.EyePlaces;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.detect.Native;

/**
 * Cuts faces out as the encoder takes them: by the eyes; where they are not found, by where they were before, or by where
 * eyes usually are in a box. The same picture and face give the same crop. For one thread at a time.
 */
public final class FaceAligner implements AutoCloseable {
    /** So much of the picture around the box is at hand for turning. */
    private static final double AROUND = 1.5;

    /** A larger face is first scaled down, so that no pixel is left out of the crop: so many crop pixels per pixel. */
    private static final double FINEST = 0.75;

    private final EyeFinder eyes = new EyeFinder();

    /** Changes whenever the same face would give another crop or quality. */
    public String version() {
        return "eyes-1";
    }

    /**
     * Cuts the face out.
     *
     * @param known where this face's eyes were in pictures before, for one in which they are shut or hidden
     */
    public FaceCrop crop(GrayImage picture, FoundFace face, Optional<EyePlaces> known) {
        try (PointerScope scope = new PointerScope()) {
            Mat whole = Native.mat(picture);
            Optional<EyePlaces> found =
                    face.view() == FoundFace.View.FRONTAL ? eyes.find(whole, face.box()) : Optional.empty();
            EyePlaces places = found.or(() -> known).orElse(EyeFinder.USUAL);
            byte[] pixels = cut(whole, face.box(), CropGeometry.of(face.box(), places));
            return new FaceCrop(pixels, QualityMeasure.of(pixels, face, found), found);
        }
    }

    private static byte[] cut(Mat whole, FaceBox box, CropGeometry geometry) {
        Rect around = Native.within(box.grown(AROUND), whole);
        Mat part = whole.apply(around);
        double scale = Math.min(1, Math.hypot(geometry.a(), geometry.b()) / FINEST);
        Mat near = Native.resized(part, (int) Math.max(1, Math.round(around.width() * scale)), (int)
                Math.max(1, Math.round(around.height() * scale)));
        double across = around.width() / (double) near.cols();
        double down = around.height() / (double) near.rows();
        Mat map = new Mat(2, 3, opencv_core.CV_64F);
        try (DoubleIndexer cells = map.createIndexer()) {
            // Centres of pixels lie half a pixel in; OpenCV counts from the centre of the first.
            double fromX = around.x() + across / 2;
            double fromY = around.y() + down / 2;
            cells.put(0, 0, geometry.a() * across);
            cells.put(0, 1, -geometry.b() * down);
            cells.put(0, 2, geometry.a() * fromX - geometry.b() * fromY + geometry.dx() - 0.5);
            cells.put(1, 0, geometry.b() * across);
            cells.put(1, 1, geometry.a() * down);
            cells.put(1, 2, geometry.b() * fromX + geometry.a() * fromY + geometry.dy() - 0.5);
        }
        Mat out = new Mat();
        opencv_imgproc.warpAffine(
                near,
                out,
                map,
                new Size(FaceCrop.SIDE, FaceCrop.SIDE),
                opencv_imgproc.INTER_LINEAR,
                opencv_core.BORDER_REPLICATE,
                new Scalar(0));
        byte[] pixels = new byte[FaceCrop.SIDE * FaceCrop.SIDE];
        new BytePointer(out.data()).get(pixels);
        return pixels;
    }

    @Override
    public void close() {
        eyes.close();
    }
}
