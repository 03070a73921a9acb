package org.turnwise.training.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.turnwise.features.text.TextEncoders;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Material;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.network.Standardisation;
import org.turnwise.training.network.SureNetwork;
import org.turnwise.training.optimise.CheckpointFile;
import org.turnwise.training.optimise.DialogueOutputs;
import org.turnwise.training.optimise.Epoch;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.Scales;
import org.turnwise.training.optimise.Targets;
import org.turnwise.training.optimise.TrainedNetwork;
import org.turnwise.training.optimise.Trainer;
import org.turnwise.training.optimise.TrainingSettings;

/**
 * From a configuration to a model pack. One network is trained per seed; the best on the dev split becomes the pack; the test split is
 * looked at once, at the end, for that one. Started again with the same run folder, it goes on where it stopped. Confined to one thread.
 */
public final class TrainingRun {
    private static final int PREDICTION_BATCH = 32;

    private final TrainingConfig config;
    private final Path folder;
    private final TextEncoders encoders;
    private final Consumer<String> report;

    /**
     * @param folder where checkpoints, learning curves and the pack go
     * @param report receives lines to show while training
     */
    public TrainingRun(TrainingConfig config, Path folder, TextEncoders encoders, Consumer<String> report) {
        this.config = config;
        this.folder = folder;
        this.encoders = encoders;
        this.report = report;
    }

    /** Trains, chooses, exports and judges. Takes minutes to hours. */
    public TrainingOutcome run() throws IOException {
        Material material = new Datasets(encoders).open(config);
        check(material.set());
        for (long seed : config.teachers()) {
            checkpoint("teacher", seed).refuseAnother();
        }
        for (long seed : config.seeds()) {
            checkpoint("seed", seed).refuseAnother();
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("config.yaml"), config.asYaml());
        material.set().features().forEach((modality, set) -> report.accept(modality + " features: " + set));
        Libtorch.start(config.threads());
        Files.writeString(folder.resolve("provenance.json"), provenance(material));
        return new PackWriter(config, folder, material).write(choose(material));
    }

    /** Without turns to choose on nothing is chosen; what else is strange is said. */
    private void check(DialogueSet set) throws IOException {
        if (set.of(Split.TRAIN).isEmpty() || set.of(Split.DEV).isEmpty()) {
            throw new IOException(
                    "the data has " + set.of(Split.TRAIN).size() + " dialogues to train on (split train) and "
                            + set.of(Split.DEV).size() + " to choose on (split dev); both are needed");
        }
        if (set.of(Split.TEST).isEmpty()) {
            report.accept("warning: no dialogue has the split test, so nothing is measured at the end");
        }
        long[] turns = new long[set.classes().size()];
        set.of(Split.TRAIN).stream()
                .flatMapToInt(dialogue -> Arrays.stream(dialogue.labels()))
                .filter(label -> label >= 0)
                .forEach(label -> turns[label]++);
        for (int c = 0; c < turns.length; c++) {
            if (turns[c] == 0) {
                report.accept("warning: no turn to train on has the label "
                        + set.classes().get(c) + "; the network can only miss it");
            }
        }
    }

    private CheckpointFile checkpoint(String role, long seed) {
        return new CheckpointFile(folder.resolve(role + "-" + seed).resolve("checkpoint.bin"), identity(role, seed));
    }

    private static String provenance(Material material) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("dataset", material.set().name());
        root.put("versions", Libtorch.versions());
        ObjectNode files = root.putObject("sha256");
        material.set().hashes().forEach(files::put);
        ObjectNode features = root.putObject("features");
        new TreeMap<>(material.set().features()).forEach((modality, set) -> features.put(modality, set.toString()));
        return root.toPrettyString() + "\n";
    }

    /** A trained network and the seed it came from. */
    record TrainedSeed(long seed, TrainedNetwork trained) {}

    private TrainedSeed choose(Material material) throws IOException {
        DialogueSet set = material.set();
        SureNetwork network = new SureNetwork(
                config.network().architecture(set.widths(), set.classes().size()));
        List<Standardisation> scales = Scales.of(set.of(Split.TRAIN), network.sizes());
        Map<String, float[][]> teacher = new HashMap<>();
        if (!config.teachers().isEmpty()) {
            List<TrainedSeed> teachers = train("teacher", config.teachers(), material, network, scales, Map.of());
            teacher.putAll(opinions(teachers, set.of(Split.TRAIN)));
        }
        return train("seed", config.seeds(), material, network, scales, teacher).stream()
                .max(Comparator.comparingDouble(seed -> seed.trained().bestScore()))
                .orElseThrow();
    }

    private List<TrainedSeed> train(
            String role,
            List<Long> seeds,
            Material material,
            SureNetwork network,
            List<Standardisation> scales,
            Map<String, float[][]> teacher)
            throws IOException {
        TrainingSettings settings = config.training();
        Targets targets =
                new Targets(material.set().of(Split.TRAIN), network.sizes().classes(), settings, teacher);
        List<TrainedSeed> all = new ArrayList<>();
        for (long seed : seeds) {
            Path own = folder.resolve(role + "-" + seed);
            Files.createDirectories(own);
            CheckpointFile checkpoint = checkpoint(role, seed);
            TrainedNetwork trained = new Trainer(network, scales, settings, seed)
                    .train(
                            material.epochs(),
                            material.set().of(Split.DEV),
                            targets,
                            Optional.of(checkpoint),
                            (epoch, weights, passes) -> tell(role, seed, epoch));
            new LearningCurve(config.name() + ", " + role + " " + seed, trained.epochs()).write(own);
            report.accept(String.format(
                    java.util.Locale.ROOT,
                    "%s %d: best on dev by %s, %.4f",
                    role,
                    seed,
                    settings.selection().name().toLowerCase(java.util.Locale.ROOT),
                    trained.bestScore()));
            all.add(new TrainedSeed(seed, trained));
        }
        return all;
    }

    private String identity(String role, long seed) {
        return role + " " + seed + " " + Integer.toHexString(config.asYaml().hashCode());
    }

    private void tell(String role, long seed, Epoch epoch) {
        report.accept(String.format(
                java.util.Locale.ROOT,
                "%s %d, epoch %d: loss %.4f, dev accuracy %.2f, dev weighted F1 %.2f",
                role,
                seed,
                epoch.number(),
                epoch.loss(),
                100 * epoch.accuracy(),
                100 * epoch.weightedF1()));
    }

    /** The mean probabilities of several networks for every turn of the training dialogues. */
    private static Map<String, float[][]> opinions(List<TrainedSeed> teachers, List<Dialogue> training) {
        Map<String, float[][]> mean = new HashMap<>();
        for (TrainedSeed teacher : teachers) {
            TrainedNetwork trained = teacher.trained();
            try (Passes passes = new Passes(trained.network(), trained.scales())) {
                List<DialogueOutputs> outputs = passes.predict(trained.weights(), training, PREDICTION_BATCH);
                for (int d = 0; d < training.size(); d++) {
                    double[][] own = Probabilities.softmax(outputs.get(d).logits(), 1);
                    float[][] sum =
                            mean.computeIfAbsent(training.get(d).id(), id -> new float[own.length][own[0].length]);
                    for (int t = 0; t < own.length; t++) {
                        for (int c = 0; c < own[t].length; c++) {
                            sum[t][c] += (float) (own[t][c] / teachers.size());
                        }
                    }
                }
            }
        }
        return mean;
    }
}
