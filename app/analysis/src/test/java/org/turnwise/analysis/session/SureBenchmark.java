package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.turnwise.inference.onnx.ModelPack;
import org.turnwise.inference.onnx.RuntimeSettings;
import org.turnwise.inference.sure.DialogueInput;
import org.turnwise.inference.sure.SureModality;
import org.turnwise.inference.sure.SureModel;
import org.turnwise.inference.sure.SurePrediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/**
 * JMH: the time that SURE itself takes, with the pack that ships and features of all its modalities that are known, on two threads: a dialogue of
 * 100 turns, and the update after a change of the words of one of them. Run with {@code org.openjdk.jmh.Main}, and
 * {@code -prof} for more than wall time; {@link #main} prints processor time beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SureBenchmark {
    private static final int TURNS = 100;

    /** Passes with noise. */
    @Param({"0", "16"})
    public int samples;

    private final SureModel model = SureModel.open(ModelPack.builtIn(Analyzers.DEFAULT_PACK), RuntimeSettings.cpu(2));
    private final List<DialogueInput> whole = new ArrayList<>();
    private final List<DialogueInput> changed = new ArrayList<>();

    /** Lays the windows out before and after an edit of the turn in the middle, which lies in most windows. */
    @Setup
    public void windows() {
        Session before = session("turn 54");
        Session after = session("other words");
        Set<DialogueWindow> known = Set.copyOf(DialogueAssembler.windows(before));
        Map<TurnId, Map<SureModality, float[]>> features = new HashMap<>();
        for (DialogueWindow window : DialogueAssembler.windows(after)) {
            DialogueInput input = input(window, features);
            whole.add(input);
            if (!known.contains(window)) {
                changed.add(input);
            }
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        model.close();
    }

    /** 100 turns, in the windows the application sees them in. */
    @Benchmark
    public List<SurePrediction> dialogue() {
        return predicted(whole);
    }

    /** One turn's words changed, the other turns' features known: the windows that hold it. */
    @Benchmark
    public List<SurePrediction> update() {
        return predicted(changed);
    }

    private List<SurePrediction> predicted(List<DialogueInput> windows) {
        List<SurePrediction> all = new ArrayList<>();
        windows.forEach(window -> all.addAll(model.predict(window, samples, 1)));
        return all;
    }

    private static Session session(String middle) {
        Turns turns = Turns.NONE;
        for (int i = 0; i < TURNS; i++) {
            String text = i == 54 ? middle : "turn " + i;
            turns = turns.with(
                    new Turn(new TurnId(i), new TimeSpan(1000L * i, 1000L * i + 900), "S" + i % 3, text, "", Map.of()));
        }
        return Session.empty("s", "s").withTurns(turns);
    }

    /** The values are made up: what they are does not change the time. */
    private DialogueInput input(DialogueWindow window, Map<TurnId, Map<SureModality, float[]>> known) {
        int[] speakers = window.speakerIndices();
        List<DialogueInput.TurnInput> turns = new ArrayList<>();
        for (int t = 0; t < speakers.length; t++) {
            TurnId id = window.turns().get(t).id();
            turns.add(new DialogueInput.TurnInput(speakers[t], known.computeIfAbsent(id, this::features)));
        }
        return new DialogueInput(turns);
    }

    private Map<SureModality, float[]> features(TurnId turn) {
        Random random = new Random(turn.value());
        Map<SureModality, float[]> features = new EnumMap<>(SureModality.class);
        model.spec().features().forEach((modality, set) -> {
            float[] values = new float[set.dimension()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian();
            }
            features.put(SureModality.valueOf(modality.toUpperCase(Locale.ROOT)), values);
        });
        return features;
    }

    /** Wall and processor milliseconds of each, for a machine that others use too. */
    public static void main(String[] arguments) {
        var machine = java.lang.management.ManagementFactory.getPlatformMXBean(
                com.sun.management.OperatingSystemMXBean.class);
        for (int samples : new int[] {0, 16}) {
            SureBenchmark benchmark = new SureBenchmark();
            benchmark.samples = samples;
            benchmark.windows();
            for (String name : List.of("dialogue", "update")) {
                Runnable work = name.equals("dialogue") ? benchmark::dialogue : benchmark::update;
                long first = System.nanoTime();
                work.run();
                first = System.nanoTime() - first;
                for (int i = 0; i < 10; i++) {
                    work.run();
                }
                int runs = samples == 0 ? 40 : 12;
                long[] walls = new long[runs];
                long before = machine.getProcessCpuTime();
                for (int i = 0; i < runs; i++) {
                    long start = System.nanoTime();
                    work.run();
                    walls[i] = System.nanoTime() - start;
                }
                double processor = (machine.getProcessCpuTime() - before) / 1e6 / runs;
                java.util.Arrays.sort(walls);
                System.out.printf(
                        java.util.Locale.ROOT,
                        "%s of %d windows, %d samples: first %.1f, fastest %.1f, median %.1f, processor %.1f ms%n",
                        name,
                        name.equals("dialogue") ? benchmark.whole.size() : benchmark.changed.size(),
                        samples,
                        first / 1e6,
                        walls[0] / 1e6,
                        walls[runs / 2] / 1e6,
                        processor);
            }
            benchmark.close();
        }
    }
}
