package org.turnwise.session.model;

import java.util.List;
import java.util.Optional;

/** What annotators choose from: categories, scales, or both. Schemes are values; the id names one in a session. */
public record LabelScheme(String id, String name, List<Label> labels, List<Scale> scales) {
    public LabelScheme {
        labels = List.copyOf(labels);
        scales = List.copyOf(scales);
    }

    public Optional<Label> label(String labelId) {
        return labels.stream().filter(l -> l.id().equals(labelId)).findFirst();
    }

    /** The labels of the other scheme that this one has not under the same id and the same name, in large or small letters. */
    public List<Label> lacking(LabelScheme other) {
        return other.labels().stream().filter(l -> !has(l)).toList();
    }

    /** Whether every label of the other scheme is in this one too. */
    public boolean covers(LabelScheme other) {
        for (Label label : other.labels()) {
            if (!has(label)) {
                return false;
            }
        }
        return true;
    }

    private boolean has(Label wanted) {
        for (Label label : labels) {
            if (label.id().equals(wanted.id())) {
                return label.name().strip().equalsIgnoreCase(wanted.name().strip());
            }
        }
        return false;
    }

    public Optional<Label> byKey(String key) {
        return labels.stream().filter(l -> l.key().equals(key)).findFirst();
    }
}
