package org.turnwise.training.dataset.pairing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Voices or faces to draw from, by person and label. */
final class Pool {
    private final List<Sample> all;
    private final int classes;
    private final List<String> persons;
    private final Map<String, Map<Integer, List<Sample>>> byPerson = new TreeMap<>();
    private final Map<Integer, List<Sample>> byLabel = new TreeMap<>();

    Pool(List<Sample> samples, int classes) {
        all = List.copyOf(samples);
        this.classes = classes;
        for (Sample sample : samples) {
            byLabel.computeIfAbsent(sample.label(), label -> new ArrayList<>()).add(sample);
            byPerson.computeIfAbsent(sample.person(), person -> new TreeMap<>())
                    .computeIfAbsent(sample.label(), label -> new ArrayList<>())
                    .add(sample);
        }
        persons = List.copyOf(byPerson.keySet());
    }

    List<Sample> all() {
        return all;
    }

    String person(Random random) {
        return persons.get(random.nextInt(persons.size()));
    }

    /**
     * A sample of the person with the label, of anybody where the person has none.
     *
     * @param wrong chance that it has any label instead
     */
    Sample draw(String person, int label, double wrong, Random random) {
        int shown = random.nextDouble() < wrong ? random.nextInt(classes) : label;
        List<Sample> own = byPerson.getOrDefault(person, Map.of()).getOrDefault(shown, List.of());
        List<Sample> some = own.isEmpty() ? byLabel.getOrDefault(shown, List.of()) : own;
        List<Sample> any = some.isEmpty() ? all : some;
        return any.get(random.nextInt(any.size()));
    }
}
