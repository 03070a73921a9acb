package org.turnwise.training.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.turnwise.training.robustness.RobustnessChart;
import org.turnwise.training.robustness.RobustnessReport;

/** Writes what benchmarks found as Markdown tables, from their JSON files. */
public final class BenchmarkTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private BenchmarkTables() {}

    /**
     * One section per file, in the order given.
     *
     * @throws IOException if a file cannot be read or is no benchmark's, naming it
     */
    public static String of(List<Path> files) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(section(read(file)));
        }
        return text.toString();
    }

    /**
     * Draws the curves of robustness of every file that has some.
     *
     * @param folder gets NAME-robustness.png per benchmark, in the place of earlier ones
     * @return what was written
     * @throws IOException if a file cannot be read or is no benchmark's, naming it, or a picture cannot be written
     */
    public static List<Path> draw(List<Path> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> pictures = new ArrayList<>();
        for (Path file : files) {
            JsonNode root = read(file);
            Optional<RobustnessReport> report = robustness(root);
            if (report.isPresent()) {
                String name = root.path("benchmark").asText();
                Path picture = folder.resolve(name + "-robustness.png");
                new RobustnessChart(
                                "%s, SURE, mean of %d seeds"
                                        .formatted(name, root.path("robustness").size()),
                                report.get())
                        .write(picture);
                pictures.add(picture);
            }
        }
        return pictures;
    }

    private static JsonNode read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        if (!root.path("benchmark").isTextual() || !root.path("figures").isObject()) {
            throw new IOException(file + " holds no figures of a benchmark (fields benchmark and figures)");
        }
        return root;
    }

    private static Optional<RobustnessReport> robustness(JsonNode root) {
        List<RobustnessReport> seeds = entries(root.path("robustness")).stream()
                .map(seed -> RobustnessReport.read(seed.getValue()))
                .toList();
        return seeds.isEmpty() ? Optional.empty() : Optional.of(RobustnessReport.mean(seeds));
    }

    private static String section(JsonNode root) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(root.path("benchmark").asText()).append("\n\n");
        JsonNode dialogues = root.path("dialogues");
        text.append("%d seeds; dialogues: %d to train on, %d to choose on, %d to test on"
                .formatted(
                        root.path("seeds").size(),
                        dialogues.path("train").asInt(),
                        dialogues.path("dev").asInt(),
                        dialogues.path("test").asInt()));
        if (root.has("dialogues_trained_on_for_best_test_epoch_of_sure")) {
            text.append("; for the best test epoch of sure %d to train on"
                    .formatted(root.path("dialogues_trained_on_for_best_test_epoch_of_sure")
                            .asInt()));
        }
        text.append(". %d minutes in all. Per cent, mean ± standard deviation over the seeds.%n%n"
                .formatted(Math.round(root.path("seconds").asDouble() / 60)));
        figures(root, text);
        uncertainty(root.path("uncertainty"), text);
        robustness(root).ifPresent(report -> text.append(report.asMarkdown()));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static void figures(JsonNode root, StringBuilder text) {
        String headline = root.path("headline").asText();
        text.append("| | ")
                .append(words(headline))
                .append(" on validation, of the epoch chosen there | on test, of the same epoch")
                .append(" | on test, best test epoch |\n|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> arm : entries(root.path("figures"))) {
            JsonNode figure = arm.getValue().path(headline);
            if (figure.isObject()) {
                text.append("| %s | %s | %s | %s |%n"
                        .formatted(
                                arm.getKey(),
                                figure.has("validation") ? percent(figure.path("validation")) : "not kept",
                                percent(figure.path("selected_on_validation")),
                                percent(figure.path("best_test_epoch"))));
            }
        }
        text.append('\n');
    }

    private static void uncertainty(JsonNode arms, StringBuilder text) {
        List<Map.Entry<String, JsonNode>> all = entries(arms);
        if (all.isEmpty()) {
            return;
        }
        StringJoiner head = new StringJoiner(" | ", "| uncertainty, of the epoch chosen on validation | ", " |\n");
        all.forEach(arm -> head.add(arm.getKey()));
        text.append(head).append("|---".repeat(all.size() + 1)).append("|\n");
        for (Map.Entry<String, JsonNode> figure : entries(all.get(0).getValue())) {
            StringJoiner row = new StringJoiner(" | ", "| " + words(figure.getKey()) + " | ", " |\n");
            boolean plain = figure.getKey().equals("temperature")
                    || figure.getKey().equals("nll")
                    || figure.getKey().equals("brier");
            all.forEach(arm -> {
                JsonNode value = arm.getValue().path(figure.getKey());
                row.add(plain ? number(value) : percent(value));
            });
            text.append(row);
        }
        text.append('\n');
    }

    private static String percent(JsonNode values) {
        return String.format(
                Locale.ROOT,
                "%.2f ± %.2f",
                100 * values.path("mean").asDouble(),
                100 * values.path("std").asDouble());
    }

    private static String number(JsonNode values) {
        return String.format(
                Locale.ROOT,
                "%.3f ± %.3f",
                values.path("mean").asDouble(),
                values.path("std").asDouble());
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static List<Map.Entry<String, JsonNode>> entries(JsonNode object) {
        Iterator<Map.Entry<String, JsonNode>> fields = object.fields();
        List<Map.Entry<String, JsonNode>> all = new ArrayList<>();
        fields.forEachRemaining(all::add);
        return all;
    }
}
