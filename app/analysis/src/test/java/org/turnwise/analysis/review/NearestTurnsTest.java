package org.turnwise.analysis.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.review.NearestTurns.Near;
import org.turnwise.session.model.TurnId;

/** The nearest turns are those that the plain cosine about the mean names. */
class NearestTurnsTest {
    private static final int WIDTH = 64;

    private final Map<TurnId, float[]> vectors = new HashMap<>();

    private NearestTurns among(int turns) {
        return NearestTurns.among(
                IntStream.rangeClosed(1, turns).mapToObj(TurnId::new).toList(),
                turn -> Optional.ofNullable(vectors.get(turn)),
                () -> false);
    }

    private void random(int turns) {
        Random random = new Random(3);
        for (int i = 1; i <= turns; i++) {
            float[] vector = new float[WIDTH];
            for (int d = 0; d < WIDTH; d++) {
                vector[d] = (float) (5 + random.nextGaussian());
            }
            vectors.put(new TurnId(i), vector);
        }
    }

    @Test
    void they_are_those_of_the_largest_cosine_about_the_mean() {
        random(300);
        NearestTurns nearest = among(300);
        for (int turn : List.of(1, 150, 300)) {
            List<Near> found = nearest.of(new TurnId(turn), 5);
            assertEquals(5, found.size());
            double[] plain = plain(turn);
            double[] sorted = IntStream.rangeClosed(1, 300)
                    .filter(i -> i != turn)
                    .mapToDouble(i -> plain[i])
                    .sorted()
                    .toArray();
            for (int i = 0; i < 5; i++) {
                assertEquals(sorted[sorted.length - 1 - i], found.get(i).cosine(), 0.01);
                assertEquals(
                        plain[(int) found.get(i).turn().value()], found.get(i).cosine(), 0.01);
            }
        }
    }

    @Test
    void a_turn_that_says_the_same_is_the_nearest_and_the_turn_itself_is_not_among_them() {
        random(40);
        vectors.put(
                new TurnId(31),
                Objects.requireNonNull(vectors.get(new TurnId(7))).clone());
        Near first = among(40).of(new TurnId(7), 3).get(0);
        assertEquals(new TurnId(31), first.turn());
        assertEquals(1, first.cosine(), 1e-9);
    }

    @Test
    void turns_of_which_nothing_is_known_and_vectors_of_another_length_are_left_out() {
        random(10);
        vectors.remove(new TurnId(4));
        vectors.put(new TurnId(5), new float[] {1, 2, 3});
        vectors.put(new TurnId(6), new float[] {1, 2, 4});
        NearestTurns nearest = among(10);
        assertEquals(List.of(), nearest.of(new TurnId(4), 5));
        assertEquals(List.of(), nearest.of(new TurnId(99), 5));
        assertEquals(7, nearest.of(new TurnId(1), 9).size() + 1);
        assertEquals(
                List.of(new TurnId(6)),
                nearest.of(new TurnId(5), 5).stream().map(Near::turn).toList());
        assertTrue(nearest.of(new TurnId(1), 9).stream()
                .noneMatch(n -> List.of(new TurnId(1), new TurnId(4)).contains(n.turn())));
    }

    @Test
    void taking_in_stops_where_it_is_asked_to() {
        random(5);
        assertThrows(
                CancellationException.class,
                () -> NearestTurns.among(List.of(new TurnId(1)), turn -> Optional.empty(), () -> true));
    }

    private double[] plain(int turn) {
        double[] mean = new double[WIDTH];
        vectors.values().forEach(v -> {
            for (int d = 0; d < WIDTH; d++) {
                mean[d] += v[d] / (double) vectors.size();
            }
        });
        double[] cosines = new double[vectors.size() + 1];
        for (int i = 1; i < cosines.length; i++) {
            cosines[i] = cosine(
                    Objects.requireNonNull(vectors.get(new TurnId(turn))),
                    Objects.requireNonNull(vectors.get(new TurnId(i))),
                    mean);
        }
        return cosines;
    }

    private static double cosine(float[] a, float[] b, double[] mean) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int d = 0; d < a.length; d++) {
            dot += (a[d] - mean[d]) * (b[d] - mean[d]);
            aa += (a[d] - mean[d]) * (a[d] - mean[d]);
            bb += (b[d] - mean[d]) * (b[d] - mean[d]);
        }
        return dot / Math.sqrt(aa * bb);
    }
}
