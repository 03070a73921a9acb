package org.turnwise.samples;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/** One of the frontal-face cascades that come with OpenCV, used as its documentation shows: equalised grey, five
 * neighbours; on pictures of half the size, which is quicker and a little harder. */
final class FaceFinder implements AutoCloseable {
    /** A square about a face, pixels of the whole picture. */
    record Box(int x, int y, int size) {
        double centreX() {
            return x + size / 2.0;
        }

        double centreY() {
            return y + size / 2.0;
        }
    }

    private static final int SMALLEST = 60;

    private final CascadeClassifier cascade;

    FaceFinder(String name) throws IOException {
        Loader.load(opencv_objdetect.class);
        File file = Loader.cacheResource(
                "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/haarcascades/" + name + ".xml");
        cascade = new CascadeClassifier(file.getPath());
        if (cascade.empty()) {
            throw new IOException("OpenCV cannot read " + file);
        }
    }

    List<Box> find(Mat grey) {
        List<Box> boxes = new ArrayList<>();
        try (Mat even = new Mat();
                RectVector found = new RectVector();
                Size smallest = new Size(SMALLEST, SMALLEST);
                Size largest = new Size()) {
            opencv_imgproc.resize(grey, even, new Size(), 0.5, 0.5, opencv_imgproc.INTER_AREA);
            opencv_imgproc.equalizeHist(even, even);
            cascade.detectMultiScale(even, found, 1.1, 5, 0, smallest, largest);
            for (Rect rect : found.get()) {
                boxes.add(new Box(2 * rect.x(), 2 * rect.y(), 2 * rect.width()));
            }
        }
        return boxes;
    }

    @Override
    public void close() {
        cascade.close();
    }
}
