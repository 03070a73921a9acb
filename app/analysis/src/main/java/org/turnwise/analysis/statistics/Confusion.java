package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.TurnId;

/**
 * An annotator's labels held against a model's, over the turns that have both. Precision, recall and F1 as usual (van
 * Rijsbergen 1979), the annotator's labels taken as right. A value.
 *
 * @param matrix rows are the annotator's labels, columns the model's
 * @param cells the turns of each pair of labels that occurs, in order of time
 */
public record Confusion(LabelMatrix matrix, Map<Cell, List<TurnId>> cells) {
    /** The annotator's label and the model's. */
    public record Cell(String human, String model) {}

    public Confusion {
        cells = Map.copyOf(cells);
    }

    /** @param human, model the same turns in the same order */
    static Confusion of(List<LabelledTurn> human, List<LabelledTurn> model, LabelScheme scheme) {
        Map<Cell, List<TurnId>> cells = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (int i = 0; i < human.size(); i++) {
            Optional<String> a = human.get(i).label();
            Optional<String> b = model.get(i).label();
            if (a.isPresent() && b.isPresent()) {
                used.add(a.get());
                used.add(b.get());
                cells.computeIfAbsent(new Cell(a.get(), b.get()), c -> new ArrayList<>())
                        .add(human.get(i).turn().id());
            }
        }
        cells.replaceAll((cell, turns) -> List.copyOf(turns));
        List<String> labels = LabelOrder.of(scheme, used);
        List<List<Integer>> counts = labels.stream()
                .map(row -> labels.stream()
                        .map(column -> cells.getOrDefault(new Cell(row, column), List.of())
                                .size())
                        .toList())
                .toList();
        return new Confusion(new LabelMatrix(labels, counts), cells);
    }

    /** The turns that have this label from the annotator and that from the model. */
    public List<TurnId> turns(String human, String model) {
        return cells.getOrDefault(new Cell(human, model), List.of());
    }

    /** Share of the turns with the same label; empty without turns. */
    public OptionalDouble accuracy() {
        return share(matrix.same(), matrix.all());
    }

    public Optional<CohensKappa> kappa() {
        return CohensKappa.of(matrix);
    }

    /** Of the turns to which the model gave the label, the share to which the annotator gave it; empty without any. */
    public OptionalDouble precision(String label) {
        return share(matrix.count(label, label), matrix.ofColumn(label));
    }

    /** Of the turns to which the annotator gave the label, the share to which the model gave it; empty without any. */
    public OptionalDouble recall(String label) {
        return share(matrix.count(label, label), matrix.ofRow(label));
    }

    /** Harmonic mean of precision and recall; empty for a label that neither gave. */
    public OptionalDouble f1(String label) {
        return share(2 * matrix.count(label, label), matrix.ofRow(label) + matrix.ofColumn(label));
    }

    /** Mean F1 of the labels that either gave; empty without turns. */
    public OptionalDouble macroF1() {
        return matrix.labels().stream()
                .map(this::f1)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::orElseThrow)
                .average();
    }

    /** F1 of each label, weighted by how often the annotator gave it, as MELD reports it; empty without turns. */
    public OptionalDouble weightedF1() {
        double sum = matrix.labels().stream()
                .mapToDouble(label -> f1(label).orElse(0) * matrix.ofRow(label))
                .sum();
        int all = matrix.all();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / all);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
