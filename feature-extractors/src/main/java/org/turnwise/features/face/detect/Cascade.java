package org.turnwise.features.face.detect;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.global.opencv_objdetect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;
import org.turnwise.features.face.FaceBox;

/** One of the cascades that come inside OpenCV's jar. For one thread at a time. */
public final class Cascade implements AutoCloseable {
    private final CascadeClassifier classifier;

    /** The cascades that are used. */
    public enum Kind {
        FRONTAL("haarcascades/haarcascade_frontalface_alt2.xml"),
        PROFILE("haarcascades/haarcascade_profileface.xml"),
        EYE("haarcascades/haarcascade_eye.xml");

        private final String file;

        Kind(String file) {
            this.file = file;
        }
    }

    /**
     * Something the cascade took for what it looks for.
     *
     * @param neighbours how many overlapping windows said so: the more, the surer
     */
    public record Hit(FaceBox box, int neighbours) {}

    /**
     * @param scaleStep each size that is looked for is so many times the one before, above 1
     * @param neighbours as many overlapping windows must agree
     * @param smallest side in pixels
     * @param largest side in pixels
     */
    public record Search(double scaleStep, int neighbours, double smallest, double largest) {}

    private Cascade(CascadeClassifier classifier) {
        this.classifier = classifier;
    }

    /** Takes the cascade out of OpenCV's jar; JavaCPP keeps the file in its own cache folder. */
    public static Cascade open(Kind kind) {
        Native.load();
        String name = "/org/bytedeco/opencv/" + Loader.getPlatform() + "/share/opencv4/" + kind.file;
        URL resource = Loader.class.getResource(name);
        if (resource == null) {
            throw new IllegalStateException("OpenCV's jar for " + Loader.getPlatform() + " has no " + kind.file);
        }
        try {
            CascadeClassifier classifier = new CascadeClassifier();
            if (!classifier.load(Loader.cacheResource(resource).getPath())) {
                throw new IllegalStateException("OpenCV cannot read its own " + kind.file);
            }
            return new Cascade(classifier);
        } catch (IOException e) {
            throw new IllegalStateException("OpenCV's " + kind.file + " cannot be taken out of its jar", e);
        }
    }

    /** What it finds in the picture, in its pixels. */
    public List<Hit> find(Mat picture, Search search) {
        List<Hit> hits = new ArrayList<>();
        int smallest = (int) Math.round(search.smallest());
        int largest = (int) Math.round(Math.min(search.largest(), Math.min(picture.cols(), picture.rows())));
        if (largest < smallest) {
            return hits;
        }
        try (RectVector boxes = new RectVector();
                IntPointer counts = new IntPointer();
                Size least = new Size(smallest, smallest);
                Size most = new Size(largest, largest)) {
            classifier.detectMultiScale2(
                    picture,
                    boxes,
                    counts,
                    search.scaleStep(),
                    search.neighbours(),
                    opencv_objdetect.CASCADE_SCALE_IMAGE,
                    least,
                    most);
            for (long i = 0; i < boxes.size(); i++) {
                try (Rect box = boxes.get(i)) {
                    hits.add(new Hit(new FaceBox(box.x(), box.y(), box.width(), box.height()), counts.get(i)));
                }
            }
        }
        return hits;
    }

    @Override
    public void close() {
        classifier.close();
    }
}
