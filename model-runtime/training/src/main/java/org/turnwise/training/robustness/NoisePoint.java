package org.turnwise.training.robustness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one strength of noise on one modality did.
 *
 * @param strength standard deviation of the noise, in those of each feature
 * @param uncertaintyRatio the modality's uncertainty as a multiple of its own on clean features
 * @param routing mean weight of each of the modality's experts
 * @param routingMoved mean over turns of the total variation between the routing on clean features and now, 0 to 1
 */
public record NoisePoint(
        double strength, Scores scores, double uncertaintyRatio, List<Double> routing, double routingMoved) {
    public NoisePoint {
        routing = List.copyOf(routing);
    }

    void write(ObjectNode into) {
        into.put("strength", strength);
        scores.write(into);
        into.put("uncertainty_ratio", Scores.rounded(uncertaintyRatio));
        routing.forEach(weight -> into.withArray("routing").add(Scores.rounded(weight)));
        into.put("routing_moved", Scores.rounded(routingMoved));
    }

    static NoisePoint read(JsonNode node) {
        List<Double> routing = new ArrayList<>();
        node.path("routing").forEach(weight -> routing.add(weight.asDouble()));
        return new NoisePoint(
                node.path("strength").asDouble(),
                Scores.read(node),
                node.path("uncertainty_ratio").asDouble(),
                routing,
                node.path("routing_moved").asDouble());
    }

    /** Of the same strength, from several seeds. Experts of different seeds have nothing to do with each other, so routing is left out. */
    static NoisePoint mean(List<NoisePoint> several) {
        if (several.size() == 1) {
            return several.get(0);
        }
        return new NoisePoint(
                several.get(0).strength,
                Scores.mean(several.stream().map(NoisePoint::scores).toList()),
                mean(several, NoisePoint::uncertaintyRatio),
                List.of(),
                mean(several, NoisePoint::routingMoved));
    }

    private static double mean(List<NoisePoint> several, ToDoubleFunction<NoisePoint> figure) {
        return several.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
