package org.turnwise.training.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

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
            JsonNode root = JSON.readTree(file.toFile());
            if (!root.path("benchmark").isTextual() || !root.path("figures").isObject()) {
                throw new IOException(file + " holds no figures of a benchmark (fields benchmark and figures)");
            }
            text.append(section(root));
        }
        return text.toString();
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
        robustness(root.path("robustness"), text);
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

    private static void robustness(JsonNode seeds, StringBuilder text) {
        List<Map.Entry<String, JsonNode>> all = entries(seeds);
        if (all.isEmpty()) {
            return;
        }
        text.append(
                "| noise on | strength | accuracy | its uncertainty, clean = 1 | its routing moved |\n|---|---|---|---|---|\n");
        for (Map.Entry<String, JsonNode> modality : entries(all.get(0).getValue())) {
            JsonNode noise = modality.getValue().path("noise");
            for (int i = 0; i < noise.size(); i++) {
                int point = i;
                text.append("| %s | %s | %.1f | %.2f | %.3f |%n"
                        .formatted(
                                modality.getKey(),
                                noise.get(i).path("strength").asText(),
                                100 * mean(all, modality.getKey(), point, "accuracy"),
                                mean(all, modality.getKey(), point, "uncertainty_ratio"),
                                mean(all, modality.getKey(), point, "routing_moved")));
            }
            double missing = all.stream()
                    .mapToDouble(seed -> seed.getValue()
                            .path(modality.getKey())
                            .path("missing_accuracy")
                            .asDouble())
                    .average()
                    .orElse(Double.NaN);
            text.append("| %s | missing | %.1f | | |%n".formatted(modality.getKey(), 100 * missing));
        }
        text.append('\n');
    }

    private static double mean(List<Map.Entry<String, JsonNode>> seeds, String modality, int point, String figure) {
        return seeds.stream()
                .mapToDouble(seed -> seed.getValue()
                        .path(modality)
                        .path("noise")
                        .path(point)
                        .path(figure)
                        .asDouble())
                .average()
                .orElse(Double.NaN);
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
        List<Map.Entry<String, JsonNode>> all = new java.util.ArrayList<>();
        fields.forEachRemaining(all::add);
        return all;
    }
}
