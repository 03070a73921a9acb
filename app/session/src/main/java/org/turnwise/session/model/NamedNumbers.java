package org.turnwise.session.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Names and their numbers, such as labels and their probabilities, in the order of the names. Immutable, and small: a
 * long session has hundreds of thousands of them over the same few names, which they then share.
 */
public final class NamedNumbers extends AbstractMap<String, Double> {
    private final List<String> names;
    private final double[] numbers;

    private NamedNumbers(List<String> names, double[] numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    /**
     * @param names each once, in ascending order; shared, not copied
     * @param numbers one for each name
     * @throws IllegalArgumentException where they are not as many, or in another order
     */
    public static NamedNumbers of(List<String> names, double... numbers) {
        List<String> kept = List.copyOf(names);
        if (kept.size() != numbers.length) {
            throw new IllegalArgumentException(kept.size() + " names for " + numbers.length + " numbers");
        }
        for (int i = 1; i < kept.size(); i++) {
            if (kept.get(i - 1).compareTo(kept.get(i)) >= 0) {
                throw new IllegalArgumentException("names out of order: " + kept);
            }
        }
        return new NamedNumbers(kept, numbers.clone());
    }

    /** The same as {@code numbers}, and that itself where it is one of these. */
    public static NamedNumbers copyOf(Map<String, Double> numbers) {
        if (numbers instanceof NamedNumbers known) {
            return known;
        }
        Map<String, Double> sorted = new TreeMap<>(numbers);
        return new NamedNumbers(
                List.copyOf(sorted.keySet()),
                sorted.values().stream().mapToDouble(n -> n).toArray());
    }

    /** The names, in ascending order. */
    public List<String> names() {
        return names;
    }

    /**
     * The name of the largest number; of several, the first in the order of names.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public String largest() {
        int best = IntStream.range(0, numbers.length)
                .reduce((a, b) -> Double.compare(numbers[b], numbers[a]) > 0 ? b : a)
                .orElseThrow();
        return names.get(best);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public boolean containsKey(Object name) {
        return names.contains(name);
    }

    @Override
    public Double getOrDefault(Object name, Double otherwise) {
        int at = names.indexOf(name);
        return at < 0 ? otherwise : Double.valueOf(numbers[at]);
    }

    @Override
    public Set<Map.Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return numbers.length;
            }

            @Override
            public Iterator<Map.Entry<String, Double>> iterator() {
                return IntStream.range(0, numbers.length)
                        .mapToObj(i -> Map.entry(names.get(i), numbers[i]))
                        .iterator();
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedNumbers same
                ? Arrays.equals(numbers, same.numbers) && names.equals(same.names)
                : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
