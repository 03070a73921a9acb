package org.turnwise.features.face.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.FoundFace.View;
import org.turnwise.features.face.GrayImage;
import org.turnwise.inference.onnx.ModelException;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;

/** A YuNet network, run by OpenCV. Its faces come with eyes: boxes are laid so that these are where a cascade's would be. */
final class YuNetDetector implements FaceDetector {
    private static final List<String> OUTPUTS = List.of("cls", "obj", "bbox", "kps");
    private static final int[] STRIDES = {8, 16, 32};

    private static final int LONGEST_SIDE = 640;
    private static final int LOOK_SIDE = 192;
    private static final double LOOK_AROUND = 2.2;
    private static final float OVERLAP = 0.3f;
    private static final int MOST = 200;

    private static final int RIGHT_EYE = 4;
    private static final int LEFT_EYE = 6;
    private static final int SCORE = 14;

    /** Eyes nearer to each other than this share of the box: the head is turned away. */
    private static final double TURNED = 0.22;

    /** Where a cascade's box has the eyes, as shares of its side. */
    private static final double EYES_APART = 0.315;

    private static final double EYES_DOWN = 0.388;

    private final FaceDetectorYN network;
    private final String version;

    /**
     * @param name what errors call it
     * @param graph one that {@link #check} let pass
     */
    YuNetDetector(String name, String version, byte[] graph, double threshold) {
        Native.load();
        this.version = version;
        try (BytePointer model = new BytePointer(graph);
                BytePointer config = new BytePointer(0);
                Size size = new Size(LONGEST_SIDE, LONGEST_SIDE);
                BytePointer framework = new BytePointer("onnx")) {
            this.network =
                    FaceDetectorYN.create(framework, model, config, size, (float) threshold, OVERLAP, MOST, 0, 0);
        } catch (RuntimeException e) {
            throw new ModelException(
                    name + ": OpenCV cannot open it as a face detector: " + e.getMessage()
                            + ". Get the model pack again.",
                    e);
        }
    }

    /**
     * Looks whether a graph has YuNet's inputs and outputs.
     *
     * @throws ModelException with what is missing
     */
    static void check(String name, byte[] graph) {
        try (OnnxModel model = OnnxModel.open(name, graph, RuntimeSettings.cpu(1))) {
            long[] input = model.inputNames().size() == 1
                    ? model.inputShape(model.inputNames().iterator().next()).orElse(new long[0])
                    : new long[0];
            if (input.length != 4 || (input[1] != 3 && input[1] >= 0)) {
                throw new ModelException(name + ": inputs " + model.inputNames() + " with shape "
                        + Arrays.toString(input) + "; a YuNet face detector has one, [1, 3, height, width]."
                        + " Register a YuNet model.");
            }
            for (String output : OUTPUTS) {
                for (int stride : STRIDES) {
                    if (!model.outputNames().contains(output + "_" + stride)) {
                        throw new ModelException(name + ": no output " + output + "_" + stride + " among "
                                + model.outputNames() + ". Register a YuNet model of 2023 or later.");
                    }
                }
            }
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<FoundFace> find(GrayImage picture) {
        try (PointerScope scope = new PointerScope()) {
            Mat whole = Native.mat(picture);
            return faces(whole, LONGEST_SIDE);
        }
    }

    @Override
    public List<FoundFace> look(GrayImage picture, FaceBox before) {
        try (PointerScope scope = new PointerScope()) {
            Mat whole = Native.mat(picture);
            Rect around = Native.within(before.grown(LOOK_AROUND), whole);
            return faces(whole.apply(around), LOOK_SIDE).stream()
                    .map(f -> new FoundFace(f.box().moved(around.x(), around.y()), f.score(), f.view()))
                    .toList();
        }
    }

    private List<FoundFace> faces(Mat picture, int longest) {
        double scale = Math.min(1, longest / (double) Math.max(picture.cols(), picture.rows()));
        Mat small = Native.resized(picture, (int) Math.max(1, Math.round(picture.cols() * scale)), (int)
                Math.max(1, Math.round(picture.rows() * scale)));
        Mat colours = new Mat();
        opencv_imgproc.cvtColor(small, colours, opencv_imgproc.COLOR_GRAY2BGR);
        network.setInputSize(new Size(colours.cols(), colours.rows()));
        Mat found = new Mat();
        network.detect(colours, found);
        List<FoundFace> faces = new ArrayList<>();
        if (found.rows() > 0) {
            try (FloatIndexer cells = found.createIndexer()) {
                for (int row = 0; row < found.rows(); row++) {
                    faces.add(face(cells, row, 1 / scale));
                }
            }
        }
        return CascadeDetector.merged(faces);
    }

    private static FoundFace face(FloatIndexer cells, int row, double scale) {
        double width = cells.get(row, 2);
        double height = cells.get(row, 3);
        double across = cells.get(row, LEFT_EYE) - cells.get(row, RIGHT_EYE);
        double score = cells.get(row, SCORE);
        if (Math.abs(across) < TURNED * width) {
            double side = Math.max(width, height * 0.85);
            double x = cells.get(row, 0) + width / 2 - side / 2;
            double y = cells.get(row, 1) + height / 2 - side / 2;
            return new FoundFace(new FaceBox(x, y, side, side).scaled(scale), score, View.PROFILE);
        }
        double side = Math.abs(across) / EYES_APART;
        double x = (cells.get(row, LEFT_EYE) + cells.get(row, RIGHT_EYE)) / 2 - side / 2;
        double y = (cells.get(row, LEFT_EYE + 1) + cells.get(row, RIGHT_EYE + 1)) / 2 - EYES_DOWN * side;
        return new FoundFace(new FaceBox(x, y, side, side).scaled(scale), score, View.FRONTAL);
    }

    @Override
    public void close() {
        network.close();
    }
}
