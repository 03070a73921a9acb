package org.turnwise.training.benchmark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One figure of several seeds, in the seeds' order. */
record SeedValues(List<Double> values) {
    SeedValues {
        values = List.copyOf(values);
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** Sample standard deviation; 0 for a single seed. */
    double deviation() {
        double mean = mean();
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
    }

    ObjectNode asJson() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("mean", rounded(mean()));
        node.put("std", rounded(deviation()));
        values.forEach(value -> node.withArray("values").add(rounded(value)));
        return node;
    }

    static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
