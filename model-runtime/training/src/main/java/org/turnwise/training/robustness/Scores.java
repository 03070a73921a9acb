package org.turnwise.training.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * How much was right, from 0 to 1.
 *
 * @param weightedF1 not a number where a file of an earlier version does not tell
 */
public record Scores(double accuracy, double weightedF1) {

    void write(ObjectNode into) {
        into.put("accuracy", rounded(accuracy));
        if (!Double.isNaN(weightedF1)) {
            into.put("weighted_f1", rounded(weightedF1));
        }
    }

    static Scores read(JsonNode node) {
        return new Scores(
                node.path("accuracy").asDouble(), node.path("weighted_f1").asDouble(Double.NaN));
    }

    static Scores mean(List<Scores> several) {
        return new Scores(
                several.stream().mapToDouble(Scores::accuracy).average().orElse(Double.NaN),
                several.stream().mapToDouble(Scores::weightedF1).average().orElse(Double.NaN));
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
