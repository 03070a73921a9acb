package org.turnwise.formats.meld;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.turnwise.formats.FileHead;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Recognition;
import org.turnwise.formats.TranscriptReader;
import org.turnwise.formats.source.CsvRecord;
import org.turnwise.formats.source.CsvTable;
import org.turnwise.formats.source.SourceFile;
import org.turnwise.formats.source.SourceText;
import org.turnwise.formats.source.TranscriptBuilder;

/**
 * MELD's tables, which hold many dialogues each, and the tables Turnwise itself exports in that form. Emotion and
 * Sentiment become gold labels; columns that mean nothing to us are kept as the turns' attributes. Of our own tables
 * turns and their labels come back; what else people and models said is in the JSON Lines export.
 */
public final class MeldReader implements TranscriptReader {
    @Override
    public String name() {
        return "MELD table (CSV)";
    }

    @Override
    public List<String> extensions() {
        return List.of("csv");
    }

    @Override
    public Recognition recognise(FileHead head) {
        return head.lines().stream()
                .filter(l -> !l.isBlank())
                .findFirst()
                .filter(first -> hasAll(CsvTable.columnsOf(first), MeldColumns.NEEDED))
                .map(first -> Recognition.CERTAIN)
                .orElse(Recognition.NO);
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
        List<String> names = table.header().fields();
        if (!hasAll(names, MeldColumns.NEEDED)) {
            Set<String> missing = new HashSet<>(MeldColumns.NEEDED);
            missing.removeIf(n -> hasAll(names, List.of(n)));
            report.error(
                    table.header().line(),
                    "",
                    "MELD's columns " + missing.stream().sorted().collect(Collectors.joining(", ")) + " are missing.",
                    "Add them, or choose the plain table as the file's format.");
            return;
        }
        boolean own = names.containsAll(MeldColumns.OWN);
        Map<String, Integer> columns = own ? new HashMap<>() : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i), i);
        }
        RowReader rows =
                own ? new OwnRows(columns, names, table.records(), report) : new PublishedRows(columns, names, report);
        for (CsvRecord record : table.records()) {
            if (report.wants(rows.dialogue(record))) {
                Optional.of(record).flatMap(rows::draft).ifPresent(report::turn);
            }
        }
    }

    private static boolean hasAll(List<String> names, List<String> wanted) {
        Set<String> lower = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return wanted.stream().allMatch(w -> lower.contains(w.toLowerCase(Locale.ROOT)));
    }
}
