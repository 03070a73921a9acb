package org.turnwise.formats.tabular;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.Draft.DraftLabel;
import org.turnwise.formats.source.Excerpt;
import org.turnwise.formats.source.SchemeOfValues;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;

/**
 * A column of labels and the scheme they belong to: the built-in one that knows most of them, if it knows at least
 * half; else a scheme made of the column's own values, if these are few enough to be labels at all.
 */
final class LabelColumn {
    private static final int MOST_LABELS = 24;
    private final String name;
    private final ColumnRole role;
    private final LabelScheme scheme;
    private final Map<String, String> idByValue;

    private LabelColumn(String name, ColumnRole role, LabelScheme scheme, Map<String, String> idByValue) {
        this.name = name;
        this.role = role;
        this.scheme = scheme;
        this.idByValue = idByValue;
    }

    /** Decides and reports; empty where the values are no labels: the column then is an attribute. */
    static Optional<LabelColumn> decide(
            ColumnRole role, TableColumns columns, List<CsvRecord> records, TranscriptBuilder report, int headerLine) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        records.stream()
                .map(r -> plain(columns.value(role, r)))
                .filter(v -> !v.isEmpty())
                .forEach(v -> counts.merge(v, 1, Integer::sum));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        String name = columns.name(role);
        Optional<LabelColumn> known = bestBuiltIn(name, role, counts);
        if (known.isPresent()) {
            report.note(
                    headerLine,
                    name,
                    "Read as gold labels of the scheme " + known.get().scheme.name() + ".");
            return known;
        }
        if (counts.size() > MOST_LABELS) {
            report.note(
                    headerLine, name, "Kept as a plain column: " + counts.size() + " different values are no labels.");
            return Optional.empty();
        }
        LabelColumn own = ofValues(name, role, List.copyOf(counts.keySet()));
        report.note(
                headerLine,
                name,
                "Read as gold labels of a new scheme made of its values: " + String.join(", ", counts.keySet()) + ".");
        return Optional.of(own);
    }

    private static Optional<LabelColumn> bestBuiltIn(String name, ColumnRole role, Map<String, Integer> counts) {
        List<LabelScheme> candidates = role == ColumnRole.SENTIMENT
                ? List.of(LabelSchemes.SENTIMENT_3)
                : List.of(LabelSchemes.EKMAN_7, LabelSchemes.IEMOCAP_6, LabelSchemes.SENTIMENT_3);
        LabelColumn best = null;
        int most = 0;
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        for (LabelScheme scheme : candidates) {
            Map<String, String> ids = idsOf(scheme);
            int covered = counts.entrySet().stream()
                    .filter(e -> ids.containsKey(e.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (covered > most && covered * 2 >= all) {
                best = new LabelColumn(name, role, scheme, ids);
                most = covered;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, String> idsOf(LabelScheme scheme) {
        Map<String, String> ids = new HashMap<>();
        for (Label label : scheme.labels()) {
            ids.put(plain(label.id()), label.id());
            ids.putIfAbsent(plain(label.name()), label.id());
            ids.putIfAbsent(plain(label.shortName()), label.id());
        }
        return ids;
    }

    private static LabelColumn ofValues(String name, ColumnRole role, List<String> values) {
        String id = "imported-" + plain(name).replaceAll("[^\\p{L}\\p{N}]+", "-");
        LabelScheme scheme = SchemeOfValues.named(id, name + " (imported)", values);
        return new LabelColumn(name, role, scheme, idsOf(scheme));
    }

    LabelScheme scheme() {
        return scheme;
    }

    /** The record's label; empty where it has none, or one the scheme does not know, which is an error. */
    Optional<DraftLabel> label(TableColumns columns, CsvRecord record, TranscriptBuilder report) {
        String value = columns.value(role, record);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String id = idByValue.get(plain(value));
        if (id == null) {
            report.error(
                    record.line(),
                    name,
                    "'" + Excerpt.of(value) + "' is not a label of " + scheme.name() + ".",
                    "Use one of "
                            + String.join(
                                    ", ",
                                    scheme.labels().stream().map(Label::id).toList())
                            + "; accepting the import brings the turn without this label.");
            return Optional.empty();
        }
        return Optional.of(new DraftLabel(scheme.id(), id));
    }

    private static String plain(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
