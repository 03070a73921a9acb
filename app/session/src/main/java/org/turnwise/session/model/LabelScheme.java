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

    public Optional<Label> byKey(String key) {
        return labels.stream().filter(l -> l.key().equals(key)).findFirst();
    }
}
