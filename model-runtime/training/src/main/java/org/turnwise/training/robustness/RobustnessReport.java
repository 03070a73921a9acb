package org.turnwise.training.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What a model does under noise and with less.
 *
 * @param noise per modality ("text", "audio", "visual") that the dialogues have: growing noise on it alone
 * @param subsets per set of modalities left ("text", "text+audio", "nothing"): what is right with these alone
 */
public record RobustnessReport(Map<String, List<NoisePoint>> noise, Map<String, Scores> subsets) {
    static final List<String> MODALITIES = List.of("text", "audio", "visual");
    static final String NOTHING = "nothing";

    public RobustnessReport {
        noise = Collections.unmodifiableMap(new LinkedHashMap<>(noise));
        subsets = Collections.unmodifiableMap(new LinkedHashMap<>(subsets));
    }

    /** Shares from 0 to 1. */
    public ObjectNode asJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        noise.forEach((modality, points) -> {
            ObjectNode own = node.putObject(modality);
            points.forEach(point -> point.write(own.withArray("noise").addObject()));
        });
        ObjectNode sets = node.putObject("only");
        subsets.forEach((set, scores) -> scores.write(sets.putObject(set)));
        return node;
    }

    /** What {@link #asJson} wrote, and what benchmarks of earlier versions wrote, which know less. */
    public static RobustnessReport read(JsonNode node) {
        Map<String, List<NoisePoint>> noise = new LinkedHashMap<>();
        for (String modality : MODALITIES) {
            if (node.has(modality)) {
                List<NoisePoint> points = new ArrayList<>();
                node.path(modality).path("noise").forEach(point -> points.add(NoisePoint.read(point)));
                noise.put(modality, points);
            }
        }
        Map<String, Scores> subsets = new LinkedHashMap<>();
        node.path("only").fields().forEachRemaining(set -> subsets.put(set.getKey(), Scores.read(set.getValue())));
        for (String modality : noise.keySet()) {
            JsonNode missing = node.path(modality).path("missing_accuracy");
            if (missing.isNumber()) {
                List<String> others = new ArrayList<>(noise.keySet());
                others.remove(modality);
                subsets.put(name(others), new Scores(missing.asDouble(), Double.NaN));
            }
        }
        return new RobustnessReport(noise, subsets);
    }

    /** The mean over several seeds that were tested in the same way. */
    public static RobustnessReport mean(List<RobustnessReport> seeds) {
        RobustnessReport first = seeds.get(0);
        Map<String, List<NoisePoint>> noise = new LinkedHashMap<>();
        first.noise.forEach((modality, points) -> {
            List<NoisePoint> means = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                int point = i;
                means.add(NoisePoint.mean(seeds.stream()
                        .map(seed ->
                                seed.noise.getOrDefault(modality, List.of()).get(point))
                        .toList()));
            }
            noise.put(modality, means);
        });
        Map<String, Scores> subsets = new LinkedHashMap<>();
        first.subsets.forEach((set, scores) -> subsets.put(
                set,
                Scores.mean(seeds.stream()
                        .map(seed -> seed.subsets.getOrDefault(set, scores))
                        .toList())));
        return new RobustnessReport(noise, subsets);
    }

    /** As lines for a terminal, per cent where not said otherwise. */
    public String asText() {
        StringBuilder text = new StringBuilder("noise on one modality alone, in standard deviations of its features\n");
        line(
                text,
                "%-8s %6s %9s %12s %12s %8s  %s",
                "on",
                "noise",
                "accuracy",
                "weighted F1",
                "uncertainty",
                "routing",
                "experts' weights");
        line(text, "%-8s %6s %9s %12s %12s %8s", "", "", "", "", "clean = 1", "moved");
        noise.forEach((modality, points) -> points.forEach(point -> line(
                text,
                "%-8s %6.1f %9.2f %12s %12.2f %8.3f  %s",
                modality,
                point.strength(),
                100 * point.scores().accuracy(),
                percent(point.scores().weightedF1()),
                point.uncertaintyRatio(),
                point.routingMoved(),
                weights(point.routing()))));
        line(text, "%nwith these modalities alone%n%-18s %9s %12s", "", "accuracy", "weighted F1");
        subsets.forEach((set, scores) ->
                line(text, "%-18s %9.2f %12s", set, 100 * scores.accuracy(), percent(scores.weightedF1())));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** As two tables in Markdown, per cent where not said otherwise. */
    public String asMarkdown() {
        StringBuilder text =
                new StringBuilder("| noise on | strength | accuracy | weighted F1 | its uncertainty, clean = 1"
                        + " | its routing moved |\n|---|---|---|---|---|---|\n");
        noise.forEach((modality, points) -> points.forEach(point -> line(
                text,
                "| %s | %.1f | %.1f | %s | %.2f | %.3f |",
                modality,
                point.strength(),
                100 * point.scores().accuracy(),
                percent(point.scores().weightedF1()),
                point.uncertaintyRatio(),
                point.routingMoved())));
        text.append("\n| with these alone | accuracy | weighted F1 |\n|---|---|---|\n");
        subsets.forEach((set, scores) ->
                line(text, "| %s | %.1f | %s |", set, 100 * scores.accuracy(), percent(scores.weightedF1())));
        return text.append('\n').toString();
    }

    static String name(List<String> modalities) {
        return modalities.isEmpty() ? NOTHING : String.join("+", modalities);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "not kept" : String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    private static String weights(List<Double> routing) {
        StringJoiner all = new StringJoiner(" ");
        routing.forEach(weight -> all.add(String.format(Locale.ROOT, "%.2f", weight)));
        return all.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
