package org.turnwise.formats.meld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.Draft;
import org.turnwise.formats.source.Draft.DraftLabel;
import org.turnwise.formats.source.Excerpt;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.TimeSpan;

/** Makes turns of a table's records, one way for what MELD published and one for what Turnwise wrote. */
abstract class RowReader {
    private static final String LEAVES_OUT = " accepting the import leaves this line out.";

    private final Map<String, Integer> columns;
    private final TranscriptBuilder report;

    RowReader(Map<String, Integer> columns, TranscriptBuilder report) {
        this.columns = columns;
        this.report = report;
    }

    /** Key of the dialogue the record belongs to. */
    abstract String dialogue(CsvRecord record);

    /** The turn; empty after an error in the report. */
    abstract Optional<Draft> draft(CsvRecord record);

    final TranscriptBuilder report() {
        return report;
    }

    /** The field as it stands, empty where there is no such column. */
    final String raw(String column, CsvRecord record) {
        Integer index = columns.get(column);
        return index == null ? "" : record.field(index);
    }

    final String value(String column, CsvRecord record) {
        return raw(column, record).strip();
    }

    /** The field's text as it was meant. */
    String cell(String column, CsvRecord record) {
        return value(column, record);
    }

    /** A time that {@code parsed} holds or, as an error, does not. */
    final OptionalLong time(String column, CsvRecord record, OptionalLong parsed, String form) {
        if (parsed.isEmpty()) {
            String value = value(column, record);
            report.error(
                    record.line(),
                    column,
                    value.isEmpty() ? "There is no time." : "'" + Excerpt.of(value) + "' is not a time.",
                    "Write it as " + form + ";" + LEAVES_OUT);
        }
        return parsed;
    }

    final Optional<TimeSpan> span(CsvRecord record, OptionalLong start, OptionalLong end, String endColumn) {
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (end.getAsLong() < start.getAsLong()) {
            report.error(
                    record.line(),
                    endColumn,
                    "The turn ends at " + value(endColumn, record) + ", before it starts.",
                    "Correct the times;" + LEAVES_OUT);
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(start.getAsLong(), end.getAsLong()));
    }

    /** The label in the column; none where it is empty, or unknown to the scheme, which is an error. */
    final List<DraftLabel> label(String column, CsvRecord record, LabelScheme scheme) {
        String value = cell(column, record);
        if (value.isBlank()) {
            return List.of();
        }
        if (scheme.label(value).isPresent()) {
            return List.of(new DraftLabel(scheme.id(), value));
        }
        for (Label label : scheme.labels()) {
            if (label.id().equalsIgnoreCase(value.strip())) {
                return List.of(new DraftLabel(scheme.id(), label.id()));
            }
        }
        report.error(
                record.line(),
                column,
                "'" + Excerpt.of(value) + "' is not a label of " + scheme.name() + ".",
                "Use one of "
                        + String.join(
                                ", ", scheme.labels().stream().map(Label::id).toList())
                        + "; accepting the import brings the turn without this label.");
        return List.of();
    }

    static List<DraftLabel> both(List<DraftLabel> first, List<DraftLabel> second) {
        List<DraftLabel> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
