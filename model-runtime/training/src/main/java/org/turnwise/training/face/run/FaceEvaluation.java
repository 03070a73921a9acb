package org.turnwise.training.face.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.OnnxModel;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.onnx.Tensor;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.face.dataset.CkPlusReader;
import org.turnwise.training.face.dataset.FaceClasses;
import org.turnwise.training.face.dataset.FaceSet;
import org.turnwise.training.face.dataset.FerPlusReader;
import org.turnwise.training.face.dataset.LabelledFace;

/** Judges a face encoder's pack on labelled faces, by the runtime the application uses. */
public final class FaceEvaluation {
    /** Names of the datasets it knows. */
    public static final List<String> DATASETS = List.of("ferplus", "ckplus");

    private static final int TOGETHER = 64;

    private final ModelPack pack;
    private final ModelSpec.FaceEncoder spec;
    private final RuntimeSettings settings;

    /** @throws IOException if the pack is no face encoder of these classes and this size */
    public FaceEvaluation(ModelPack pack, RuntimeSettings settings) throws IOException {
        if (!(pack.manifest().spec() instanceof ModelSpec.FaceEncoder faces)) {
            throw new IOException(pack.location() + " is not a face encoder; choose a pack of kind face-encoder");
        }
        if (!faces.classes().equals(FaceClasses.all()) || faces.size() != LabelledFace.SIZE) {
            throw new IOException(pack.location() + " tells apart " + faces.classes() + " on faces of " + faces.size()
                    + "; the datasets have " + FaceClasses.all() + " and " + LabelledFace.SIZE);
        }
        this.pack = pack;
        this.settings = settings;
        spec = faces;
    }

    /**
     * Accuracy, recall, confusion and calibration.
     *
     * @param dataset one of {@link #DATASETS}
     * @param split of FER+; CK+48 has one part only, whatever is given
     */
    public FaceReport evaluate(String dataset, Path data, Split split) throws IOException {
        return switch (dataset) {
            case "ferplus" -> report(new FerPlusReader(data).split(split));
            case "ckplus" -> report(new CkPlusReader(data).read());
            default -> throw new IOException("no faces called \"" + dataset + "\" are known; there are " + DATASETS);
        };
    }

    FaceReport report(FaceSet all) {
        FaceSet set = all.decided();
        return FaceReport.of(encode(set.faces()).logits(), set.labels(), spec.temperature());
    }

    /** Features and logits of faces, row by row. */
    @SuppressWarnings("ArrayRecordComponent")
    record Encoded(float[][] features, float[][] logits) {}

    Encoded encode(List<LabelledFace> faces) {
        List<float[]> features = new ArrayList<>();
        List<float[]> logits = new ArrayList<>();
        try (OnnxModel model = pack.openModel(settings)) {
            for (int from = 0; from < faces.size(); from += TOGETHER) {
                List<LabelledFace> some = faces.subList(from, Math.min(faces.size(), from + TOGETHER));
                Map<String, Tensor> outputs = model.run(Map.of("face", pictures(some)));
                features.addAll(rows(outputs, "features"));
                logits.addAll(rows(outputs, "logits"));
            }
        }
        return new Encoded(features.toArray(float[][]::new), logits.toArray(float[][]::new));
    }

    private static List<float[]> rows(Map<String, Tensor> outputs, String name) {
        if (outputs.get(name) instanceof Tensor.Floats floats) {
            return Arrays.asList(floats.rows());
        }
        throw new IllegalStateException("the graph has no float output called " + name);
    }

    private static Tensor pictures(List<LabelledFace> faces) {
        int size = LabelledFace.SIZE;
        float[] values = new float[faces.size() * size * size];
        int at = 0;
        for (LabelledFace face : faces) {
            for (byte pixel : face.pixels()) {
                values[at++] = pixel & 0xff;
            }
        }
        return new Tensor.Floats(values, faces.size(), 1, size, size);
    }
}
