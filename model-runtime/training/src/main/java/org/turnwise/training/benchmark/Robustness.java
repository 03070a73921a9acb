package org.turnwise.training.benchmark;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.evaluate.ConfusionMatrix;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.optimise.DialogueOutputs;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.TrainedNetwork;

/** What a trained network does when one modality drowns in noise or is not there. */
final class Robustness {
    private static final List<String> NAMES = List.of("text", "audio", "visual");
    /** Standard deviations of the noise, in those of the feature. */
    private static final double[] STRENGTHS = {0, 0.5, 1, 2, 4};

    private static final int BATCH = 32;

    private final TrainedNetwork trained;
    private final List<Dialogue> test;
    private final Passes passes;

    private Robustness(TrainedNetwork trained, List<Dialogue> test, Passes passes) {
        this.trained = trained;
        this.test = test;
        this.passes = passes;
    }

    /**
     * Per modality a curve over the strength of noise, and one point without it. A point has the accuracy, the modality's
     * uncertainty as a multiple of its own on clean features, its mean routing weights, and how far they moved (total variation of the
     * mean, 0 to 1; and the mean over turns).
     */
    static ObjectNode of(TrainedNetwork trained, List<Dialogue> test, long seed) {
        ObjectNode curves = JsonNodeFactory.instance.objectNode();
        try (Passes passes = new Passes(trained.network(), trained.scales())) {
            Robustness robustness = new Robustness(trained, test, passes);
            for (int m = 0; m < MODALITIES; m++) {
                if (robustness.has(m)) {
                    robustness.curve(m, seed, curves.putObject(NAMES.get(m)));
                }
            }
        }
        return curves;
    }

    private boolean has(int modality) {
        return test.stream().anyMatch(d -> Arrays.stream(d.available()).anyMatch(row -> row[modality] > 0));
    }

    private void curve(int modality, long seed, ObjectNode into) {
        List<DialogueOutputs> clean = passes.predict(trained.weights(), test, BATCH);
        double usual = uncertainty(clean, modality);
        for (double strength : STRENGTHS) {
            List<DialogueOutputs> outputs = passes.predict(trained.weights(), noisy(modality, strength, seed), BATCH);
            ObjectNode point = into.withArray("noise").addObject();
            point.put("strength", strength);
            point.put("accuracy", SeedValues.rounded(accuracy(outputs)));
            point.put("uncertainty_ratio", SeedValues.rounded(uncertainty(outputs, modality) / usual));
            for (double weight : meanRouting(outputs, modality)) {
                point.withArray("routing").add(SeedValues.rounded(weight));
            }
            point.put("routing_moved", SeedValues.rounded(moved(clean, outputs, modality)));
        }
        into.put(
                "missing_accuracy",
                SeedValues.rounded(accuracy(passes.predict(trained.weights(), without(modality), BATCH))));
    }

    private List<Dialogue> noisy(int modality, double strength, long seed) {
        Standardisation scale = trained.scales().get(modality);
        Random random = new Random(seed);
        return test.stream()
                .map(dialogue -> {
                    List<float[][]> features = new ArrayList<>(dialogue.features());
                    float[][] rows = new float[dialogue.turns()][];
                    for (int t = 0; t < rows.length; t++) {
                        rows[t] = features.get(modality)[t].clone();
                        for (int i = 0; i < rows[t].length; i++) {
                            rows[t][i] += (float) (strength * random.nextGaussian() / scale.inverseDeviation()[i]);
                        }
                    }
                    features.set(modality, rows);
                    return dialogue.with(features, dialogue.available());
                })
                .toList();
    }

    private List<Dialogue> without(int modality) {
        return test.stream()
                .map(dialogue -> {
                    float[][] available = new float[dialogue.turns()][];
                    for (int t = 0; t < available.length; t++) {
                        available[t] = dialogue.available()[t].clone();
                        available[t][modality] = 0;
                    }
                    return dialogue.with(dialogue.features(), available);
                })
                .toList();
    }

    private double accuracy(List<DialogueOutputs> outputs) {
        float[][] logits =
                outputs.stream().flatMap(o -> Arrays.stream(o.logits())).toArray(float[][]::new);
        return ConfusionMatrix.of(
                        ArmRun.labels(test),
                        Probabilities.argmax(Probabilities.softmax(logits, 1)),
                        trained.network().sizes().classes())
                .accuracy();
    }

    private static double uncertainty(List<DialogueOutputs> outputs, int modality) {
        return outputs.stream()
                .flatMap(o -> {
                    float[] row = o.modalityUncertainty()[modality];
                    return java.util.stream.IntStream.range(0, row.length).mapToObj(t -> (double) row[t]);
                })
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }

    private static double[] meanRouting(List<DialogueOutputs> outputs, int modality) {
        double[] sum = new double[outputs.get(0).routing()[modality][0].length];
        long turns = 0;
        for (DialogueOutputs output : outputs) {
            for (float[] row : output.routing()[modality]) {
                for (int e = 0; e < row.length; e++) {
                    sum[e] += row[e];
                }
                turns++;
            }
        }
        for (int e = 0; e < sum.length; e++) {
            sum[e] /= turns;
        }
        return sum;
    }

    /** Mean over turns of the total variation between a turn's routing on clean features and now. */
    private static double moved(List<DialogueOutputs> clean, List<DialogueOutputs> now, int modality) {
        double sum = 0;
        long turns = 0;
        for (int d = 0; d < clean.size(); d++) {
            float[][] before = clean.get(d).routing()[modality];
            float[][] after = now.get(d).routing()[modality];
            for (int t = 0; t < before.length; t++) {
                for (int e = 0; e < before[t].length; e++) {
                    sum += Math.abs(before[t][e] - after[t][e]) / 2.0;
                }
                turns++;
            }
        }
        return sum / turns;
    }
}
