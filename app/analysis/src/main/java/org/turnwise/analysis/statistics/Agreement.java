package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * How far those who labelled the session in one scheme agree. A value.
 *
 * @param annotators ids of those who gave a label at all, in order
 * @param pairs every two of them
 * @param shared how many turns have labels of at least two
 * @param alpha Krippendorff's, of all together; empty where it is not defined
 */
public record Agreement(List<String> annotators, List<Pair> pairs, int shared, OptionalDouble alpha) {

    /**
     * Two annotators.
     *
     * @param matrix rows are the first one's labels, columns the second's, over the turns that both labelled
     */
    public record Pair(String first, String second, LabelMatrix matrix) {
        public Optional<CohensKappa> kappa() {
            return CohensKappa.of(matrix);
        }
    }

    public Agreement {
        annotators = List.copyOf(annotators);
        pairs = List.copyOf(pairs);
    }

    static Agreement of(Session session, LabelScheme scheme) {
        Map<String, Map<TurnId, String>> given = new TreeMap<>();
        Map<TurnId, List<String>> units = new HashMap<>();
        for (Annotation a : session.annotations().values()) {
            if (a.scheme().equals(scheme.id())
                    && a.label().isPresent()
                    && session.turns().find(a.turn()).isPresent()) {
                String label = a.label().get();
                given.computeIfAbsent(a.annotator(), who -> new HashMap<>()).put(a.turn(), label);
                units.computeIfAbsent(a.turn(), turn -> new ArrayList<>()).add(label);
            }
        }
        List<String> annotators = List.copyOf(given.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < annotators.size(); i++) {
            for (int j = i + 1; j < annotators.size(); j++) {
                String first = annotators.get(i);
                String second = annotators.get(j);
                pairs.add(new Pair(
                        first,
                        second,
                        matrix(given.getOrDefault(first, Map.of()), given.getOrDefault(second, Map.of()), scheme)));
            }
        }
        int shared = (int) units.values().stream().filter(u -> u.size() > 1).count();
        return new Agreement(annotators, pairs, shared, KrippendorffAlpha.nominal(units.values()));
    }

    private static LabelMatrix matrix(Map<TurnId, String> a, Map<TurnId, String> b, LabelScheme scheme) {
        Map<Confusion.Cell, Integer> cells = new HashMap<>();
        a.forEach((turn, label) -> Optional.ofNullable(b.get(turn))
                .ifPresent(other -> cells.merge(new Confusion.Cell(label, other), 1, Integer::sum)));
        List<String> labels = LabelOrder.of(
                scheme,
                cells.keySet().stream()
                        .flatMap(c -> java.util.stream.Stream.of(c.human(), c.model()))
                        .toList());
        List<List<Integer>> counts = labels.stream()
                .map(row -> labels.stream()
                        .map(column -> cells.getOrDefault(new Confusion.Cell(row, column), 0))
                        .toList())
                .toList();
        return new LabelMatrix(labels, counts);
    }
}
