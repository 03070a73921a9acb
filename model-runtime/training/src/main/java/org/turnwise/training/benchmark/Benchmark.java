package org.turnwise.training.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Split;
import org.turnwise.training.evaluate.Probabilities;
import org.turnwise.training.network.Libtorch;
import org.turnwise.training.optimise.DialogueOutputs;
import org.turnwise.training.optimise.Passes;
import org.turnwise.training.optimise.TrainedNetwork;
import org.turnwise.training.robustness.Response;
import org.turnwise.training.robustness.Robustness;
import org.turnwise.training.run.TrainingConfig;

/**
 * Trains SURE and what it is compared with on one dataset, with several seeds, and writes one JSON file: per arm and figure mean, standard
 * deviation and the seeds' values, once of the epoch chosen on validation ({@code selected_on_validation}) and once of the
 * epoch that was best on test ({@code best_test_epoch}, the protocol of many publications, which flatters). Confined to one thread.
 */
public final class Benchmark {
    private static final String BASELINE = "no-experts";
    private static final String WHOLE = "sure";
    private static final int BATCH = 32;

    private final TrainingConfig config;
    private final DialogueSet chosen;
    private final Optional<DialogueSet> published;
    private final String headline;
    private final Consumer<String> report;

    /**
     * @param config sizes and settings of every arm
     * @param chosen with a dev split, on which epochs are chosen
     * @param published where the published systems train on other dialogues than {@code chosen}: theirs, for the {@code best_test_epoch} of SURE
     *     whole
     * @param headline the figure best test epochs are chosen by: "accuracy" or "weighted_f1"
     * @param report receives a line per training
     */
    public Benchmark(
            TrainingConfig config,
            DialogueSet chosen,
            Optional<DialogueSet> published,
            String headline,
            Consumer<String> report) {
        this.config = config;
        this.chosen = chosen;
        this.published = published;
        this.headline = headline;
        this.report = report;
    }

    /**
     * Takes minutes to hours. The file is written before the first training and anew after every one, so that what was measured
     * is not lost.
     *
     * @param arms whether the comparisons are run too, or SURE alone
     */
    public void run(List<Long> seeds, boolean arms, Path out) throws IOException {
        Libtorch.start(config.threads());
        long start = System.nanoTime();
        ObjectNode root = head(seeds);
        Files.createDirectories(out.toAbsolutePath().getParent());
        write(root, out);
        ObjectNode figures = root.putObject("figures");
        ObjectNode uncertainty = root.putObject("uncertainty");
        List<Arm> all = new ArrayList<>(List.of(Arm.whole(chosen.features().keySet())));
        if (arms) {
            all.addAll(Arm.comparisons(chosen.features().keySet()));
        }
        for (Arm arm : all) {
            List<TrainedNetwork> trained = measure(arm, seeds, figures.putObject(arm.name()), root, out);
            if (arm.name().equals(WHOLE) || arm.name().equals(BASELINE)) {
                judge(arm, trained, seeds, uncertainty.putObject(arm.name()));
            }
            if (arm.name().equals(WHOLE)) {
                ObjectNode robustness = root.putObject("robustness");
                for (int i = 0; i < trained.size(); i++) {
                    robustness.set("seed-" + seeds.get(i), robustness(trained.get(i), seeds.get(i)));
                }
            }
            root.put("seconds", Math.round((System.nanoTime() - start) / 1e9));
            write(root, out);
        }
    }

    private ObjectNode head(List<Long> seeds) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("benchmark", chosen.name());
        root.put("headline", headline);
        seeds.forEach(root.withArray("seeds")::add);
        ObjectNode sizes = root.putObject("dialogues");
        for (Split split : Split.values()) {
            sizes.put(split.label(), chosen.of(split).size());
        }
        published.ifPresent(set -> root.put(
                "dialogues_trained_on_for_best_test_epoch_of_sure",
                set.of(Split.TRAIN).size()));
        ObjectNode data = root.putObject("data");
        chosen.hashes().forEach(data::put);
        root.put("versions", Libtorch.versions());
        root.put("config", config.asYaml());
        return root;
    }

    private List<TrainedNetwork> measure(Arm arm, List<Long> seeds, ObjectNode into, ObjectNode root, Path out)
            throws IOException {
        Map<String, List<Double>> validation = new LinkedHashMap<>();
        Map<String, List<Double>> selected = new LinkedHashMap<>();
        Map<String, List<Double>> best = new LinkedHashMap<>();
        List<TrainedNetwork> trained = new ArrayList<>();
        ArmRun run = new ArmRun(config, arm);
        for (long seed : seeds) {
            ArmRun.Outcome outcome = run.train(chosen, seed, headline);
            trained.add(outcome.trained());
            collect(outcome.validation(), validation);
            collect(outcome.selected(), selected);
            boolean compared = arm.name().equals(WHOLE) && published.isPresent();
            ArmRun.Outcome theirs = compared ? run.train(published.get(), seed, headline) : outcome;
            collect(theirs.bestTest(), best);
            report.accept(String.format(
                    Locale.ROOT,
                    "%s, seed %d: %s %.2f selected on validation, %.2f at the best test epoch",
                    arm.name(),
                    seed,
                    headline,
                    100 * outcome.selected().getOrDefault(headline, 0.0),
                    100 * theirs.bestTest().getOrDefault(headline, 0.0)));
            selected.forEach((figure, values) -> {
                ObjectNode both = into.putObject(figure);
                both.set("validation", new SeedValues(validation.getOrDefault(figure, List.of())).asJson());
                both.set("selected_on_validation", new SeedValues(values).asJson());
                both.set("best_test_epoch", new SeedValues(best.getOrDefault(figure, List.of())).asJson());
            });
            write(root, out);
        }
        return trained;
    }

    private void judge(Arm arm, List<TrainedNetwork> trained, List<Long> seeds, ObjectNode into) {
        List<Dialogue> dev = arm.see(chosen.of(Split.DEV));
        List<Dialogue> test = arm.see(chosen.of(Split.TEST));
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int i = 0; i < trained.size(); i++) {
            collect(UncertaintyMeasure.of(trained.get(i), dev, test, seeds.get(i)), all);
        }
        all.forEach((figure, values) -> into.set(figure, new SeedValues(values).asJson()));
    }

    private ObjectNode robustness(TrainedNetwork trained, long seed) {
        try (Passes passes = new Passes(trained.network(), trained.scales())) {
            return Robustness.of(
                            dialogues -> passes.predict(trained.weights(), dialogues, BATCH).stream()
                                    .map(Benchmark::response)
                                    .toList(),
                            chosen.of(Split.TEST),
                            trained.scales(),
                            trained.network().sizes().classes(),
                            seed)
                    .asJson();
        }
    }

    private static Response response(DialogueOutputs outputs) {
        return new Response(
                Probabilities.argmax(Probabilities.softmax(outputs.logits(), 1)),
                outputs.routing(),
                outputs.modalityUncertainty());
    }

    private static void collect(Map<String, Double> figures, Map<String, List<Double>> into) {
        figures.forEach((figure, value) ->
                into.computeIfAbsent(figure, name -> new ArrayList<>()).add(value));
    }

    private static void write(ObjectNode root, Path out) throws IOException {
        Path partial = out.resolveSibling(out.getFileName() + ".partial");
        Files.writeString(
                partial,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(root));
        Files.move(partial, out, StandardCopyOption.REPLACE_EXISTING);
    }
}
