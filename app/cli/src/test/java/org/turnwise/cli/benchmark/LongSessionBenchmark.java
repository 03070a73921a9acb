package org.turnwise.cli.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.turnwise.analysis.session.Analyzers;
import org.turnwise.analysis.session.DialogueAssembler;
import org.turnwise.analysis.session.DialogueWindow;
import org.turnwise.features.text.TextEncoder;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.DialogueInput.TurnInput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;
import org.turnwise.training.dataset.Conversation;
import org.turnwise.training.dataset.FeatureCache;
import org.turnwise.training.dataset.MeldReader;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.dataset.TextDialogues;

/**
 * What the windows of long sessions cost and change. MELD's dev dialogues are put one behind the other to conversations of
 * 10 to 2,000 turns; a pack sees the words of each whole, in windows and in windows twice as long. Prints, for windows and whole, wall
 * and processor milliseconds without sampling and with 16 samples, how far probabilities differ, and what each gets right. By
 * hand: arguments are the folder of MELD's CSV files, one for encoded texts, and the pack, {@code turnwise-base} where there is
 * none.
 */
public final class LongSessionBenchmark {
    private static final int[] LENGTHS = {10, 30, 100, 300, 1000, 2000};
    private static final int SAMPLES = 16;
    /** Sampled whole, two thousand turns would take minutes. */
    private static final int LONGEST_SAMPLED_WHOLE = 300;

    private final List<float[]> features = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();

    private LongSessionBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        String pack = arguments.length > 2 ? arguments[2] : Analyzers.DEFAULT_PACK;
        new LongSessionBenchmark().run(Path.of(arguments[0]), Path.of(arguments[1]), pack);
    }

    private void run(Path meld, Path cache, String pack) throws IOException {
        try (SureModel model = SureModel.open(ModelPack.builtIn(pack), RuntimeSettings.cpu(2))) {
            read(model, meld, cache);
            System.out.printf(
                    "%s, %d turns there. ms: wall/processor. windowed 0 samples, 16 samples; whole 0, 16;"
                            + " windowed and whole: mean and largest difference of a probability, turns whose label"
                            + " differs; windowed and windows twice as long: the same; accuracy windowed, twice, whole%n",
                    pack, features.size());
            for (int length : LENGTHS) {
                if (length <= features.size()) {
                    compare(model, length);
                }
            }
        }
    }

    private void read(SureModel model, Path meld, Path cache) throws IOException {
        FeatureSet text = model.spec().features().get("text");
        try (TextEncoder encoder =
                TextEncoders.builtIn(RuntimeSettings.cpu(2)).open(java.util.Objects.requireNonNull(text))) {
            List<Conversation> conversations = new MeldReader(meld).read(Split.DEV);
            // Only as many as the longest conversation needs.
            List<Conversation> needed = new ArrayList<>();
            int turns = 0;
            for (Split split : List.of(Split.DEV, Split.TEST)) {
                for (Conversation conversation :
                        split == Split.DEV ? conversations : new MeldReader(meld).read(split)) {
                    if (turns < LENGTHS[LENGTHS.length - 1]) {
                        needed.add(conversation);
                        turns += conversation.turns().size();
                    }
                }
            }
            new TextDialogues(encoder, new FeatureCache(cache)).of(needed).forEach(dialogue -> {
                features.addAll(Arrays.asList(dialogue.features().get(0)));
                Arrays.stream(dialogue.labels()).forEach(labels::add);
            });
            needed.forEach(c -> c.turns().forEach(turn -> speakers.add(turn.speaker())));
        }
    }

    private void compare(SureModel model, int length) {
        Session session = session(length);
        List<DialogueWindow> windows = DialogueAssembler.windows(session);
        List<DialogueWindow> whole = List.of(new DialogueWindow(session.turnsInOrder(), 0, length));
        double[][] cut = probabilities(model, windows, length, 0);
        double[][] uncut = probabilities(model, whole, length, 0);
        double[][] twice = probabilities(
                model,
                DialogueAssembler.windows(session, 2 * DialogueAssembler.LONGEST, 2 * DialogueAssembler.CONTEXT),
                length,
                0);
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %s | %s | %s | %s | %s | %.1f / %.1f / %.1f %% |%n",
                length,
                cost(model, windows, length, 0),
                cost(model, windows, length, SAMPLES),
                cost(model, whole, length, 0),
                length > LONGEST_SAMPLED_WHOLE ? "-" : cost(model, whole, length, SAMPLES),
                differences(cut, uncut),
                differences(cut, twice),
                100 * accuracy(cut),
                100 * accuracy(twice),
                100 * accuracy(uncut));
    }

    private static String differences(double[][] some, double[][] others) {
        double mean = 0;
        double largest = 0;
        int moved = 0;
        for (int t = 0; t < some.length; t++) {
            for (int c = 0; c < some[t].length; c++) {
                double difference = Math.abs(some[t][c] - others[t][c]);
                mean += difference / some.length / some[t].length;
                largest = Math.max(largest, difference);
            }
            moved += best(some[t]) == best(others[t]) ? 0 : 1;
        }
        return String.format(Locale.ROOT, "%.4f / %.3f, %.1f %%", mean, largest, 100.0 * moved / some.length);
    }

    private Session session(int length) {
        Turns turns = Turns.NONE;
        for (int t = 0; t < length; t++) {
            turns = turns.with(new Turn(
                    new TurnId(t), new TimeSpan(1000L * t, 1000L * t + 900), speakers.get(t), "", "", Map.of()));
        }
        return Session.empty("long", "long").withTurns(turns);
    }

    private double[][] probabilities(SureModel model, List<DialogueWindow> windows, int length, int samples) {
        double[][] all = new double[length][];
        for (DialogueWindow window : windows) {
            List<SurePrediction> said = model.predict(input(window), samples, 1);
            for (int t = window.firstPredicted(); t < window.endPredicted(); t++) {
                all[(int) window.turns().get(t).id().value()] = said.get(t).probabilities();
            }
        }
        return all;
    }

    private DialogueInput input(DialogueWindow window) {
        int[] indices = window.speakerIndices();
        List<TurnInput> turns = new ArrayList<>();
        for (int t = 0; t < indices.length; t++) {
            float[] values = features.get((int) window.turns().get(t).id().value());
            Map<SureModality, float[]> there = new HashMap<>();
            there.put(SureModality.TEXT, values);
            turns.add(new TurnInput(indices[t], there));
        }
        return new DialogueInput(turns);
    }

    /** Median wall and mean processor milliseconds of a few runs. */
    private String cost(SureModel model, List<DialogueWindow> windows, int length, int samples) {
        int runs = length > 300 ? 2 : 5;
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long[] walls = new long[runs];
        long before = machine.getProcessCpuTime();
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            probabilities(model, windows, length, samples);
            walls[i] = System.nanoTime() - start;
        }
        long processor = (machine.getProcessCpuTime() - before) / runs;
        Arrays.sort(walls);
        return String.format(Locale.ROOT, "%.0f/%.0f", walls[runs / 2] / 1e6, processor / 1e6);
    }

    private double accuracy(double[][] probabilities) {
        return IntStream.range(0, probabilities.length)
                        .filter(t -> best(probabilities[t]) == labels.get(t))
                        .count()
                / (double) probabilities.length;
    }

    private static int best(double[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .reduce((a, b) -> probabilities[b] > probabilities[a] ? b : a)
                .orElseThrow();
    }
}
