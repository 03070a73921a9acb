package org.turnwise.formats.meld;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.turnwise.formats.source.ClockTime;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.Draft;
import org.turnwise.formats.source.Draft.DraftLabel;
import org.turnwise.formats.source.SchemeOfValues;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Speaker;

/** Rows as Turnwise writes them: exact turn ids, times, speaker ids and attributes. */
final class OwnRows extends RowReader {
    private final List<String> names;
    private final Map<String, LabelScheme> schemes = new LinkedHashMap<>();

    OwnRows(Map<String, Integer> columns, List<String> names, List<CsvRecord> records, TranscriptBuilder report) {
        super(columns, report);
        this.names = List.copyOf(names);
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (CsvRecord record : records) {
            values.computeIfAbsent(value(MeldColumns.LABEL_SCHEME, record), s -> new TreeSet<>())
                    .add(cell(MeldColumns.EMOTION, record));
        }
        report.keepsSources();
        values.remove("");
        values.forEach((id, labels) -> schemes.put(id, scheme(id, labels)));
        schemes.values().forEach(report::scheme);
        report.scheme(LabelSchemes.SENTIMENT_3);
        report.note(
                1,
                "",
                "A table that Turnwise exported: turns and their labels are imported; annotators, the model's"
                        + " predictions and the history of labels are in the JSON Lines export only.");
    }

    private static LabelScheme scheme(String id, Set<String> values) {
        return LabelSchemes.builtIn().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseGet(() -> SchemeOfValues.named(
                        id, id, values.stream().filter(v -> !v.isEmpty()).toList()));
    }

    @Override
    String dialogue(CsvRecord record) {
        return cell(MeldColumns.OWN_DIALOGUE, record);
    }

    @Override
    Optional<Draft> draft(CsvRecord record) {
        OptionalLong start = millis(MeldColumns.START_MS, record);
        OptionalLong end = millis(MeldColumns.END_MS, record);
        String speaker = cell(MeldColumns.SPEAKER_ID, record);
        if (!speaker.isEmpty()) {
            report().speaker(new Speaker(speaker, cell(MeldColumns.SPEAKER, record)));
        }
        return span(record, start, end, MeldColumns.END_MS)
                .map(span -> new Draft(
                        record.line(),
                        ClockTime.parseNumber(value(MeldColumns.TURN_ID, record), 1),
                        span,
                        speaker,
                        cell(MeldColumns.UTTERANCE, record),
                        dialogue(record),
                        attributes(record),
                        labels(record)));
    }

    private List<DraftLabel> labels(CsvRecord record) {
        LabelScheme scheme = schemes.get(value(MeldColumns.LABEL_SCHEME, record));
        // A sentiment that the export derived is nobody's label.
        List<DraftLabel> sentiment = generated(record).contains(MeldColumns.SENTIMENT)
                ? List.of()
                : label(MeldColumns.SENTIMENT, record, LabelSchemes.SENTIMENT_3);
        if (scheme == null) {
            return sentiment;
        }
        List<DraftLabel> emotion = label(MeldColumns.EMOTION, record, scheme);
        return scheme.id().equals(LabelSchemes.SENTIMENT_3.id()) ? emotion : both(emotion, sentiment);
    }

    private OptionalLong millis(String column, CsvRecord record) {
        return time(column, record, ClockTime.parseNumber(value(column, record), 1), "whole milliseconds");
    }

    /** Columns that the export filled because the turn had nothing for them. */
    private List<String> generated(CsvRecord record) {
        return Arrays.asList(value(MeldColumns.GENERATED, record).split(";"));
    }

    private Map<String, String> attributes(CsvRecord record) {
        List<String> generated = generated(record);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : MeldColumns.ATTRIBUTES) {
            String value = cell(column, record);
            if (!value.isEmpty() && !generated.contains(column)) {
                attributes.put(column, value);
            }
        }
        List<String> columns = new ArrayList<>(names);
        columns.removeIf(n -> !n.startsWith(MeldColumns.ATTRIBUTE_PREFIX));
        for (String column : columns) {
            String value = cell(column, record);
            if (!value.isEmpty()) {
                attributes.put(column.substring(MeldColumns.ATTRIBUTE_PREFIX.length()), value);
            }
        }
        return attributes;
    }

    /** The cell's text without its guard against spreadsheets' formulas. */
    @Override
    String cell(String column, CsvRecord record) {
        String raw = raw(column, record);
        return raw(MeldColumns.GUARD, record).equals(CellGuard.APOSTROPHE) ? CellGuard.unguarded(raw) : raw;
    }
}
