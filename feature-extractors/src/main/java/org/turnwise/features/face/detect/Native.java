package org.turnwise.features.face.detect;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.GrayImage;

/** Pictures as OpenCV has them. */
public final class Native {
    private Native() {}

    /**
     * Loads OpenCV and keeps it to the calling thread: how work is split would otherwise decide about last bits, and the
     * pipeline has threads of its own.
     *
     * @throws UnsatisfiedLinkError where this platform's OpenCV cannot be loaded
     */
    public static void load() {
        Loader.load(opencv_core.class);
        opencv_core.setNumThreads(1);
    }

    /** A copy of the picture. */
    public static Mat mat(GrayImage picture) {
        Mat mat = new Mat(picture.height(), picture.width(), opencv_core.CV_8UC1);
        new BytePointer(mat.data()).put(picture.pixels(), 0, picture.pixels().length);
        return mat;
    }

    /** Scaled so; smaller by averaging areas, larger by interpolating. */
    public static Mat resized(Mat mat, int width, int height) {
        if (width == mat.cols() && height == mat.rows()) {
            return mat;
        }
        Mat out = new Mat();
        int how = width < mat.cols() ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR;
        opencv_imgproc.resize(mat, out, new Size(width, height), 0, 0, how);
        return out;
    }

    /** The part of the box that lies in the picture; at least one pixel. */
    public static Rect within(FaceBox box, Mat picture) {
        int left = (int) Math.max(0, Math.min(picture.cols() - 1, Math.floor(box.x())));
        int top = (int) Math.max(0, Math.min(picture.rows() - 1, Math.floor(box.y())));
        int right = (int) Math.max(left + 1, Math.min(picture.cols(), Math.ceil(box.x() + box.width())));
        int bottom = (int) Math.max(top + 1, Math.min(picture.rows(), Math.ceil(box.y() + box.height())));
        return new Rect(left, top, right - left, bottom - top);
    }
}
