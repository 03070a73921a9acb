package org.turnwise.desktop.shares;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What share each label has; together always 1. A locked label keeps its share whatever is moved. A value.
 *
 * @param values a share for each of the labels, in their order
 * @param locked labels that keep their share
 */
public record Shares(List<String> labels, List<Double> values, Set<String> locked) {
    private static final int PARTS = 1000;

    public Shares {
        labels = List.copyOf(labels);
        values = List.copyOf(values);
        locked = Set.copyOf(locked);
    }

    /** All of it for one label, or, where none is given, the same for each. */
    public static Shares beginning(List<String> labels, Optional<String> label) {
        boolean known = label.filter(labels::contains).isPresent();
        return new Shares(
                labels,
                labels.stream()
                        .map(l -> known ? (label.equals(Optional.of(l)) ? 1.0 : 0.0) : 1.0 / labels.size())
                        .toList(),
                Set.of());
    }

    /** As kept in a session; a label that is not named there has none, and what does not make up 1 is made to. */
    public static Shares kept(List<String> labels, Map<String, Double> distribution) {
        double sum = labels.stream()
                .mapToDouble(l -> distribution.getOrDefault(l, 0.0))
                .sum();
        return sum <= 0
                ? beginning(labels, Optional.empty())
                : new Shares(
                        labels,
                        labels.stream()
                                .map(l -> distribution.getOrDefault(l, 0.0) / sum)
                                .toList(),
                        Set.of());
    }

    public double of(String label) {
        int place = labels.indexOf(label);
        return place < 0 ? 0 : values.get(place);
    }

    public boolean isLocked(String label) {
        return locked.contains(label);
    }

    /** Whether the label's share can be moved: it is not locked, nor is every other. */
    public boolean canMove(String label) {
        return !isLocked(label) && labels.stream().anyMatch(other -> !other.equals(label) && !isLocked(other));
    }

    public Shares withLocked(String label, boolean whether) {
        Set<String> now = new LinkedHashSet<>(locked);
        if (whether) {
            now.add(label);
        } else {
            now.remove(label);
        }
        return new Shares(labels, values, now);
    }

    /**
     * With another share for the label, as near to the wanted one as the locked labels leave room for; the others that
     * are not locked keep their proportions to one another, and where they have nothing they get the rest in equal parts.
     */
    public Shares moved(String label, double wanted) {
        if (!canMove(label)) {
            return this;
        }
        double held = sum(l -> isLocked(l));
        double share = Math.max(0, Math.min(1 - held, wanted));
        double rest = Math.max(0, 1 - held - share);
        double before = sum(l -> follows(l, label));
        long many = labels.stream().filter(l -> follows(l, label)).count();
        List<Double> moved = IntStream.range(0, labels.size())
                .mapToObj(i -> {
                    String l = labels.get(i);
                    if (l.equals(label)) {
                        return share;
                    }
                    if (!follows(l, label)) {
                        return values.get(i);
                    }
                    return before > 0 ? values.get(i) * rest / before : rest / many;
                })
                .toList();
        return new Shares(labels, moved, locked);
    }

    /** As it is kept: in thousandths that make up exactly a thousand, without labels that have nothing. */
    public Map<String, Double> distribution() {
        int[] parts = values.stream()
                .mapToInt(v -> (int) Math.floor(v * PARTS + 1e-9))
                .toArray();
        int left = PARTS - IntStream.of(parts).sum();
        List<Integer> byRemainder =
                new ArrayList<>(IntStream.range(0, parts.length).boxed().toList());
        byRemainder.sort(Comparator.comparingDouble((Integer i) -> parts[i] - values.get(i) * PARTS));
        for (int i = 0; i < left; i++) {
            parts[byRemainder.get(i % parts.length)]++;
        }
        Map<String, Double> kept = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] > 0) {
                kept.put(labels.get(i), (double) parts[i] / PARTS);
            }
        }
        return kept;
    }

    private boolean follows(String label, String moved) {
        return !label.equals(moved) && !isLocked(label);
    }

    private double sum(java.util.function.Predicate<String> which) {
        return IntStream.range(0, labels.size())
                .filter(i -> which.test(labels.get(i)))
                .mapToDouble(values::get)
                .sum();
    }
}
