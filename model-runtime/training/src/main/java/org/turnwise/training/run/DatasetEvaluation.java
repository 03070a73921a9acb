package org.turnwise.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.FeatureCache;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.dataset.TextDialogues;
import org.turnwise.training.evaluate.ClassificationReport;

/** Judges a model pack on a labelled dataset, by the same encoder and the same runtime the application uses. */
public final class DatasetEvaluation {
    private final ModelPack pack;
    private final TextEncoders encoders;
    private final RuntimeSettings settings;
    private final Path cache;

    /** @param cache folder in which text features are kept for the next time */
    public DatasetEvaluation(ModelPack pack, TextEncoders encoders, RuntimeSettings settings, Path cache) {
        this.pack = pack;
        this.encoders = encoders;
        this.settings = settings;
        this.cache = cache;
    }

    /**
     * Accuracy, F1, confusion and calibration on one split.
     *
     * @param dataset "meld"
     * @param data folder with the dataset's files
     * @throws IOException when the dataset is unknown, its files are missing or wrong, or the pack has other classes
     * @throws org.turnwise.inference.onnx.ModelException when the pack or its encoder cannot be used
     */
    public ClassificationReport evaluate(String dataset, Path data, Split split) throws IOException {
        if (!dataset.equals("meld")) {
            throw new IOException("no dataset \"" + dataset + "\" is known here; there are meld, ferplus and ckplus");
        }
        if (!(pack.manifest().spec() instanceof ModelSpec.Sure spec)) {
            throw new IOException(pack.location() + " is not a SURE model; choose a pack of kind sure");
        }
        if (!spec.classes().equals(MeldReader.CLASSES)) {
            throw new IOException(pack.location() + " tells apart " + spec.classes() + ", MELD is labelled with "
                    + MeldReader.CLASSES);
        }
        FeatureSet features = spec.features().get("text");
        if (features == null) {
            throw new IOException(
                    pack.location() + " reads no text; MELD's transcripts are all there is to judge it on");
        }
        List<Dialogue> dialogues;
        try (TextEncoder encoder = encoders.open(features)) {
            dialogues = new TextDialogues(encoder, new FeatureCache(cache)).of(new MeldReader(data).read(split));
        }
        double[][] probabilities = new PackPredictions(pack, settings).probabilities(dialogues);
        int[] truth = dialogues.stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .toArray();
        return ClassificationReport.of(
                spec.classes(), logits(probabilities, spec.temperature()), truth, spec.temperature());
    }

    /** Logits (up to a constant per turn) that give these probabilities at this temperature. */
    private static float[][] logits(double[][] probabilities, double temperature) {
        float[][] logits = new float[probabilities.length][];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = new float[probabilities[i].length];
            for (int c = 0; c < logits[i].length; c++) {
                logits[i][c] = (float) (temperature * Math.log(Math.max(1e-30, probabilities[i][c])));
            }
        }
        return logits;
    }
}
