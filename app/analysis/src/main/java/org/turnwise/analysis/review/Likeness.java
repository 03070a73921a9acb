package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.session.model.TurnId;

/**
 * How alike turns are: the cosine of their vectors about the mean of all these turns, at least 0; 1 for equal vectors.
 * About the mean, because a text encoder's vectors all point much the same way.
 */
final class Likeness {
    private final List<Optional<float[]>> raw = new ArrayList<>();
    private final List<float[]> unit = new ArrayList<>();

    Likeness(List<TurnId> turns, TurnEmbedding embedding) {
        turns.forEach(turn -> raw.add(embedding.of(turn)));
        Map<Integer, double[]> means = means();
        raw.forEach(vector -> unit.add(vector.map(v -> unit(v, means.getOrDefault(v.length, new double[v.length])))
                .orElseGet(() -> new float[0])));
    }

    /** Of two of the turns, by their places. */
    double of(int one, int other) {
        Optional<float[]> a = raw.get(one);
        Optional<float[]> b = raw.get(other);
        if (a.isEmpty() || b.isEmpty() || a.get().length != b.get().length) {
            return 0;
        }
        if (Arrays.equals(a.get(), b.get())) {
            return 1;
        }
        float[] u = unit.get(one);
        float[] v = unit.get(other);
        double cosine = 0;
        for (int i = 0; i < u.length; i++) {
            cosine += u[i] * v[i];
        }
        return Math.min(1, Math.max(0, cosine));
    }

    private Map<Integer, double[]> means() {
        Map<Integer, double[]> means = new HashMap<>();
        Map<Integer, Integer> counts = new HashMap<>();
        for (Optional<float[]> vector : raw) {
            vector.ifPresent(v -> {
                double[] sum = means.computeIfAbsent(v.length, double[]::new);
                counts.merge(v.length, 1, Integer::sum);
                for (int i = 0; i < v.length; i++) {
                    sum[i] += v[i];
                }
            });
        }
        means.forEach((length, sum) -> {
            int count = counts.getOrDefault(length, 1);
            for (int i = 0; i < sum.length; i++) {
                sum[i] /= count;
            }
        });
        return means;
    }

    private static float[] unit(float[] vector, double[] mean) {
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            square += (vector[i] - mean[i]) * (vector[i] - mean[i]);
        }
        double norm = Math.sqrt(square);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length && norm > 1e-9; i++) {
            unit[i] = (float) ((vector[i] - mean[i]) / norm);
        }
        return unit;
    }
}
