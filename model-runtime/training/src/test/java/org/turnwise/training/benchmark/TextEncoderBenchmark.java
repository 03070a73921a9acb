package org.turnwise.training.benchmark;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.features.text.TextFeatures;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.training.dataset.Conversation;
import org.turnwise.training.dataset.Conversation.LabelledTurn;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.ConfusionMatrix;

/**
 * Compares text encoders: standardised logistic regression (one against the rest, L2) on each turn's vector alone, on
 * MELD. The strength of the penalty is chosen on the dev split. Arguments: MELD's folder, then encoder ids.
 */
public final class TextEncoderBenchmark {
    private static final double[] PENALTIES = {0.0003, 0.001, 0.003, 0.01, 0.1, 1};

    private TextEncoderBenchmark() {}

    /** Features and labels of one split. */
    private record Turns(float[][] features, int[] labels) {}

    public static void main(String[] args) throws IOException {
        Linear.disableDebugOutput();
        MeldReader meld = new MeldReader(Path.of(args[0]));
        TextEncoders encoders = TextEncoders.builtIn(RuntimeSettings.cpu(2));
        for (String id : Arrays.asList(args).subList(1, args.length)) {
            try (TextEncoder encoder = encoders.open(id)) {
                compare(encoder, meld);
            }
        }
    }

    private static void compare(TextEncoder encoder, MeldReader meld) throws IOException {
        Turns train = read(encoder, meld, Split.TRAIN);
        Turns dev = read(encoder, meld, Split.DEV);
        Turns test = read(encoder, meld, Split.TEST);
        Scale scale = Scale.of(train.features());
        String best = "";
        double bestDev = -1;
        for (double penalty : PENALTIES) {
            Model model =
                    Linear.train(problem(train, scale), new Parameter(SolverType.L2R_LR, penalty, 0.001, 1000, 0.1));
            double onDev = weightedF1(model, scale, dev);
            String line = String.format(
                    Locale.ROOT,
                    "%-36s C %-7s weighted F1 dev %.2f test %.2f",
                    encoder.featureSet().id(),
                    penalty,
                    100 * onDev,
                    100 * weightedF1(model, scale, test));
            System.out.println(line);
            if (onDev > bestDev) {
                bestDev = onDev;
                best = line;
            }
        }
        System.out.println("chosen on dev: " + best);
    }

    private static Turns read(TextEncoder encoder, MeldReader meld, Split split) throws IOException {
        List<LabelledTurn> turns = new ArrayList<>();
        for (Conversation conversation : meld.read(split)) {
            turns.addAll(conversation.turns());
        }
        long started = System.nanoTime();
        int cut = 0;
        float[][] features = new float[turns.size()][];
        List<TextFeatures> encoded =
                encoder.encode(turns.stream().map(LabelledTurn::text).toList());
        for (int i = 0; i < features.length; i++) {
            if (encoded.get(i) instanceof TextFeatures.Present present) {
                features[i] = present.values();
                cut += present.truncated() ? 1 : 0;
            } else {
                features[i] = new float[encoder.featureSet().dimension()];
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%-36s %-5s %5d turns, %d cut, %.2f ms each%n",
                encoder.featureSet().id(),
                split.label(),
                turns.size(),
                cut,
                (System.nanoTime() - started) / 1e6 / turns.size());
        return new Turns(features, turns.stream().mapToInt(LabelledTurn::label).toArray());
    }

    private static Problem problem(Turns turns, Scale scale) {
        Problem problem = new Problem();
        problem.l = turns.labels().length;
        problem.n = turns.features()[0].length + 1;
        problem.bias = 1;
        problem.y = Arrays.stream(turns.labels()).asDoubleStream().toArray();
        problem.x = Arrays.stream(turns.features()).map(scale::nodes).toArray(Feature[][]::new);
        return problem;
    }

    private static double weightedF1(Model model, Scale scale, Turns turns) {
        int[] predicted = Arrays.stream(turns.features())
                .mapToInt(row -> (int) Linear.predict(model, scale.nodes(row)))
                .toArray();
        return ConfusionMatrix.of(turns.labels(), predicted, MeldReader.CLASSES.size())
                .weightedF1();
    }

    /** Mean and deviation per feature, of the training split. */
    private record Scale(double[] mean, double[] deviation) {
        static Scale of(float[][] rows) {
            int width = rows[0].length;
            double[] mean = new double[width];
            double[] deviation = new double[width];
            for (int i = 0; i < width; i++) {
                int column = i;
                mean[i] = Arrays.stream(rows)
                        .mapToDouble(r -> r[column])
                        .average()
                        .orElse(0);
                deviation[i] = Math.sqrt(Arrays.stream(rows)
                                .mapToDouble(r -> (r[column] - mean[column]) * (r[column] - mean[column]))
                                .average()
                                .orElse(0))
                        + 1e-8;
            }
            return new Scale(mean, deviation);
        }

        Feature[] nodes(float[] row) {
            Feature[] nodes = new Feature[row.length + 1];
            for (int i = 0; i < row.length; i++) {
                nodes[i] = new FeatureNode(i + 1, (row[i] - mean[i]) / deviation[i]);
            }
            nodes[row.length] = new FeatureNode(row.length + 1, 1);
            return nodes;
        }
    }
}
