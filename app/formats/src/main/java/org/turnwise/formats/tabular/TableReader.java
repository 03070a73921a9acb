package org.turnwise.formats.tabular;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Recognition;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.CsvTable;
import org.turnwise.formats.source.Draft;
import org.turnwise.formats.source.Draft.DraftLabel;
import org.turnwise.formats.source.SourceFile;
import org.turnwise.formats.source.SourceText;
import org.turnwise.formats.source.TranscriptBuilder;
import org.turnwise.session.model.TimeSpan;

/**
 * A plain table, separated by commas, semicolons or tabs, whose first line names at least a start, an end or duration,
 * and a text, in any order. Columns that mean nothing to us are kept as the turns' attributes.
 */
public final class TableReader implements TranscriptReader {
    @Override
    public String name() {
        return "Table with a header (CSV)";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv", "tsv", "tab", "txt");
    }

    @Override
    public Recognition recognise(FileHead head) {
        Optional<String> first = head.lines().stream().filter(l -> !l.isBlank()).findFirst();
        if (first.isPresent() && new TableColumns(CsvTable.columnsOf(first.get())).sufficient()) {
            return Recognition.LIKELY;
        }
        return head.hasExtensionOf(this) && !head.extension().equals("txt") ? Recognition.BY_EXTENSION : Recognition.NO;
    }

    @Override
    public ImportResult read(Path file, ImportOptions options) {
        return SourceFile.read(file, options.encoding(), name(), text -> read(text, options));
    }

    private ImportResult read(SourceText text, ImportOptions options) {
        TranscriptBuilder report = new TranscriptBuilder(text, options);
        CsvTable.read(text, report).ifPresent(table -> read(table, report));
        return report.result(name());
    }

    private static void read(CsvTable table, TranscriptBuilder report) {
        int headerLine = table.header().line();
        TableColumns columns = new TableColumns(table.header().fields());
        if (!columns.sufficient()) {
            report.error(
                    headerLine,
                    "",
                    "The first line must name the columns start, end (or duration) and text; it names: "
                            + String.join(", ", table.header().fields()) + ".",
                    "Add a first line such as start,end,speaker,text, or rename the columns.");
            return;
        }
        report.note(headerLine, "", "Columns are separated by " + table.delimiterInWords() + ".");
        if (!columns.passedOver().isEmpty()) {
            report.note(
                    headerLine,
                    String.join(", ", columns.passedOver()),
                    "Kept as a plain column: another one already has this meaning.");
        }
        if (!columns.has(ColumnRole.SPEAKER)) {
            report.note(
                    headerLine,
                    "speaker",
                    "No column names the speaker; all turns are given to '" + TranscriptBuilder.UNKNOWN_SPEAKER.name()
                            + "'.");
        }
        List<LabelColumn> labels = labelColumns(columns, table, report);
        TimeColumns times = new TimeColumns(columns, table.records(), report, headerLine);
        for (CsvRecord record : table.records()) {
            if (!report.wants(columns.value(ColumnRole.DIALOGUE, record))) {
                continue;
            }
            span(columns, times, record, report)
                    .ifPresent(span -> report.turn(draft(columns, labels, record, span, report)));
        }
    }

    private static List<LabelColumn> labelColumns(TableColumns columns, CsvTable table, TranscriptBuilder report) {
        List<LabelColumn> found = new ArrayList<>();
        for (ColumnRole role : List.of(ColumnRole.EMOTION, ColumnRole.SENTIMENT)) {
            Optional<LabelColumn> column = LabelColumn.decide(
                    role, columns, table.records(), report, table.header().line());
            column.ifPresentOrElse(found::add, () -> columns.release(role));
            column.map(LabelColumn::scheme).ifPresent(report::scheme);
        }
        return found;
    }

    private static Optional<TimeSpan> span(
            TableColumns columns, TimeColumns times, CsvRecord record, TranscriptBuilder report) {
        OptionalLong start = times.millis(ColumnRole.START, record, report);
        boolean ends = columns.has(ColumnRole.END);
        OptionalLong last = times.millis(ends ? ColumnRole.END : ColumnRole.DURATION, record, report);
        if (start.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long end = ends ? last.getAsLong() : start.getAsLong() + last.getAsLong();
        if (end < start.getAsLong()) {
            report.error(
                    record.line(),
                    columns.name(ColumnRole.END),
                    "The turn ends at " + columns.value(ColumnRole.END, record) + ", before it starts at "
                            + columns.value(ColumnRole.START, record) + ".",
                    "Correct the times; accepting the import leaves this line out.");
            return Optional.empty();
        }
        return Optional.of(new TimeSpan(start.getAsLong(), end));
    }

    private static Draft draft(
            TableColumns columns, List<LabelColumn> labels, CsvRecord record, TimeSpan span, TranscriptBuilder report) {
        List<DraftLabel> gold = new ArrayList<>();
        labels.forEach(l -> l.label(columns, record, report).ifPresent(gold::add));
        return new Draft(
                record.line(),
                OptionalLong.empty(),
                span,
                columns.value(ColumnRole.SPEAKER, record),
                columns.value(ColumnRole.TEXT, record),
                columns.value(ColumnRole.DIALOGUE, record),
                columns.attributes(record),
                gold);
    }
}
