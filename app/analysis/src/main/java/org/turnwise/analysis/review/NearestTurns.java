package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.turnwise.session.model.TurnId;

/**
 * Finds the turns that lie nearest to one of them: by the cosine of their vectors about the vectors' mean, because a text
 * encoder's vectors all point much the same way. A vector is kept as a byte a value, so that 100,000 turns of a few hundred
 * values take some 80 MB and a question some tens of milliseconds; the cosines are right to about 0.01. Immutable; any
 * thread.
 */
public final class NearestTurns {
    /** So many vectors, evenly spread over the turns, tell their mean well enough. */
    private static final int FOR_THE_MEAN = 2_000;

    private static final int MOST = 127;
    private static final int BETWEEN_LOOKS = 256;

    private final List<TurnId> turns;
    private final List<byte[]> directions;
    private final double[] lengths;
    private final Map<TurnId, Integer> places = new HashMap<>();

    /**
     * One of the nearest.
     *
     * @param cosine how alike the two are, 1 for the same; never above 1
     */
    public record Near(TurnId turn, double cosine) {}

    private NearestTurns(List<TurnId> turns, List<byte[]> directions) {
        this.turns = turns;
        this.directions = directions;
        lengths = directions.stream().mapToDouble(NearestTurns::length).toArray();
        for (int i = 0; i < turns.size(); i++) {
            places.put(turns.get(i), i);
        }
    }

    /**
     * Takes in where every turn lies. Reads each vector once or twice: not for the screen's thread.
     *
     * @param cancelled asked now and then
     * @throws CancellationException if it was
     */
    public static NearestTurns among(List<TurnId> turns, TurnEmbedding embedding, BooleanSupplier cancelled) {
        Map<Integer, double[]> means = means(turns, embedding, cancelled);
        List<byte[]> directions = new ArrayList<>(turns.size());
        for (int i = 0; i < turns.size(); i++) {
            look(i, cancelled);
            directions.add(embedding
                    .of(turns.get(i))
                    .map(vector -> direction(vector, means.getOrDefault(vector.length, new double[vector.length])))
                    .orElseGet(() -> new byte[0]));
        }
        return new NearestTurns(List.copyOf(turns), directions);
    }

    /** The nearest first, the turn itself not among them; empty where nothing is known of the turn. */
    public List<Near> of(TurnId turn, int count) {
        Integer place = places.get(turn);
        if (place == null || directions.get(place).length == 0 || count < 1) {
            return List.of();
        }
        byte[] from = directions.get(place);
        PriorityQueue<Found> best = new PriorityQueue<>(Comparator.reverseOrder());
        for (int i = 0; i < directions.size(); i++) {
            byte[] to = directions.get(i);
            if (i != place && to.length == from.length) {
                Found found = new Found(dot(from, to) / (lengths[place] * lengths[i] + 1e-12), i);
                if (best.size() < count) {
                    best.add(found);
                } else if (found.compareTo(best.element()) < 0) {
                    best.remove();
                    best.add(found);
                }
            }
        }
        return best.stream()
                .sorted()
                .map(f -> new Near(turns.get(f.place()), Math.min(1, f.cosine())))
                .toList();
    }

    /** Nearer ones first, of equal ones the earlier. */
    private record Found(double cosine, int place) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            int nearer = Double.compare(other.cosine, cosine);
            return nearer != 0 ? nearer : Integer.compare(place, other.place);
        }
    }

    /** One for each length that vectors have. */
    private static Map<Integer, double[]> means(
            List<TurnId> turns, TurnEmbedding embedding, BooleanSupplier cancelled) {
        Map<Integer, List<float[]>> some = new HashMap<>();
        int step = Math.max(1, turns.size() / FOR_THE_MEAN);
        for (int i = 0; i < turns.size(); i += step) {
            look(i / step, cancelled);
            embedding.of(turns.get(i)).ifPresent(vector -> some.computeIfAbsent(vector.length, n -> new ArrayList<>())
                    .add(vector));
        }
        Map<Integer, double[]> means = new HashMap<>();
        some.forEach((length, vectors) -> means.put(length, mean(vectors, length)));
        return means;
    }

    private static double[] mean(List<float[]> vectors, int length) {
        double[] mean = new double[length];
        for (float[] vector : vectors) {
            for (int i = 0; i < length; i++) {
                mean[i] += vector[i] / (double) vectors.size();
            }
        }
        return mean;
    }

    private static void look(int done, BooleanSupplier cancelled) {
        if (done % BETWEEN_LOOKS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException("other turns are asked about");
        }
    }

    /** The vector about the mean, scaled so that its largest value fills a byte; its length does not matter. */
    private static byte[] direction(float[] vector, double[] mean) {
        double[] about = new double[vector.length];
        double largest = 0;
        for (int i = 0; i < vector.length; i++) {
            about[i] = vector[i] - mean[i];
            largest = Math.max(largest, Math.abs(about[i]));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length && largest > 1e-9; i++) {
            bytes[i] = (byte) Math.round(about[i] / largest * MOST);
        }
        return bytes;
    }

    private static double dot(byte[] a, byte[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double length(byte[] a) {
        return Math.sqrt(dot(a, a));
    }
}
