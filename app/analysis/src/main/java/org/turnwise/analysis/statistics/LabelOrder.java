package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/** The order in which labels stand in every table and chart. */
final class LabelOrder {
    private LabelOrder() {}

    /** The ids of the scheme's labels in its order, then those used that it does not have (any more), by name. */
    static List<String> of(LabelScheme scheme, Collection<String> used) {
        Set<String> labels = new LinkedHashSet<>();
        scheme.labels().stream().map(Label::id).forEach(labels::add);
        used.stream().sorted().forEach(labels::add);
        return new ArrayList<>(labels);
    }
}
