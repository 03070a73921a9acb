package org.turnwise.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.ModelSpec;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.inference.sure.Uncertainty;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.Material;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.ClassificationReport;
import org.turnwise.training.evaluate.UncertaintyReport;
import org.turnwise.training.optimise.Scales;
import org.turnwise.training.robustness.Robustness;
import org.turnwise.training.robustness.RobustnessReport;

/** Judges a model pack on a labelled dataset, by the same encoder and the same runtime the application uses. */
public final class DatasetEvaluation {
    private static final int SAMPLES = 16;
    private static final long SEED = 1;

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
     * Accuracy, F1, confusion, calibration, what the uncertainty is worth, and what noise and missing modalities do, on one split of the
     * dataset; of one that joins several, of each.
     *
     * @param dataset one of {@link Datasets#NAMES}
     * @param data folder or file with the dataset
     * @throws IOException when the dataset is unknown, its files are missing or wrong, or the pack has other classes or features
     * @throws org.turnwise.inference.onnx.ModelException when the pack or its encoder cannot be used
     */
    public Map<String, PackReport> evaluate(String dataset, Path data, Split split) throws IOException {
        if (!(pack.manifest().spec() instanceof ModelSpec.Sure spec)) {
            throw new IOException(pack.location() + " is not a SURE model; choose a pack of kind sure");
        }
        FeatureSet text = spec.features().get("text");
        Material material =
                new Datasets(encoders).open(dataset, data, text == null ? "" : text.id(), cache, List.of(split));
        requireFit(spec, material);
        Map<String, PackReport> reports = new LinkedHashMap<>();
        material.judged().forEach((name, splits) -> {
            List<Dialogue> dialogues = splits.getOrDefault(split, List.of());
            if (!dialogues.isEmpty()) {
                reports.put(name, judge(spec, dialogues));
            }
        });
        if (reports.isEmpty()) {
            throw new IOException(dataset + " has no " + split.label() + " split to judge on");
        }
        return reports;
    }

    private void requireFit(ModelSpec.Sure spec, Material material) throws IOException {
        if (!spec.classes().equals(material.set().classes())) {
            throw new IOException(pack.location() + " tells apart " + spec.classes() + ", "
                    + material.set().name() + " is labelled with "
                    + material.set().classes());
        }
        for (Map.Entry<String, FeatureSet> given : material.set().features().entrySet()) {
            FeatureSet wanted = spec.features().get(given.getKey());
            if (!given.getValue().equals(wanted)) {
                throw new IOException(pack.location() + " reads " + (wanted == null ? "no " + given.getKey() : wanted)
                        + ", " + material.set().name() + " has " + given.getValue());
            }
        }
    }

    private PackReport judge(ModelSpec.Sure spec, List<Dialogue> dialogues) {
        List<SurePrediction> predictions = new PackPredictions(pack, settings).predictions(dialogues, SAMPLES, SEED);
        int[] truth = dialogues.stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .toArray();
        double[][] probabilities =
                predictions.stream().map(SurePrediction::probabilities).toArray(double[][]::new);
        Uncertainty[] uncertainty =
                predictions.stream().map(SurePrediction::uncertainty).toArray(Uncertainty[]::new);
        double[] temperatures = TurnTemperatures.of(spec, dialogues);
        return new PackReport(
                ClassificationReport.of(spec.classes(), logits(probabilities, temperatures), truth, temperatures),
                UncertaintyReport.of(probabilities, uncertainty, truth),
                robustness(spec, dialogues));
    }

    /** The noise has its strength from how the features vary among these dialogues. */
    private RobustnessReport robustness(ModelSpec.Sure spec, List<Dialogue> dialogues) {
        List<Integer> widths =
                dialogues.get(0).features().stream().map(rows -> rows[0].length).toList();
        try (SureModel model = SureModel.open(pack, settings)) {
            return Robustness.of(
                    some -> PackPredictions.responses(model, some),
                    dialogues,
                    Scales.of(dialogues, widths),
                    spec.classes().size(),
                    SEED);
        }
    }

    /** Logits (up to a constant per turn) that give these probabilities at these temperatures. */
    private static float[][] logits(double[][] probabilities, double[] temperatures) {
        float[][] logits = new float[probabilities.length][];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = new float[probabilities[i].length];
            for (int c = 0; c < logits[i].length; c++) {
                logits[i][c] = (float) (temperatures[i] * Math.log(Math.max(1e-30, probabilities[i][c])));
            }
        }
        return logits;
    }
}
