package org.turnwise.formats.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table whose first line names its columns.
 *
 * @param header column names, stripped
 */
public record CsvTable(char delimiter, CsvRecord header, List<CsvRecord> records) {
    private static final char[] DELIMITERS = {',', ';', '\t'};

    public CsvTable {
        records = List.copyOf(records);
    }

    /** The delimiter that occurs most often, outside quotes, in the line that names the columns; the comma of equals. */
    public static char delimiterOf(String headerLine) {
        int[] counts = new int[DELIMITERS.length];
        boolean quoted = false;
        for (char c : headerLine.toCharArray()) {
            quoted ^= c == '"';
            for (int d = 0; d < DELIMITERS.length && !quoted; d++) {
                counts[d] += c == DELIMITERS[d] ? 1 : 0;
            }
        }
        int best = 0;
        for (int d = 1; d < DELIMITERS.length; d++) {
            best = counts[d] > counts[best] ? d : best;
        }
        return DELIMITERS[best];
    }

    /** Names of the columns in a line, empty where it is no well-formed record. */
    public static List<String> columnsOf(String headerLine) {
        return new CsvParser(List.of(headerLine), delimiterOf(headerLine))
                .next()
                .flatMap(CsvParser.Outcome::record)
                .map(r -> r.fields().stream().map(String::strip).toList())
                .orElse(List.of());
    }

    /**
     * Reads the table. Lines that are no record, or hold more fields than there are columns, are errors in the report
     * and left out; empty where not even the header can be read.
     */
    public static Optional<CsvTable> read(SourceText text, TranscriptBuilder report) {
        String first =
                text.lines().stream().filter(l -> !l.isBlank()).findFirst().orElse("");
        char delimiter = delimiterOf(first);
        CsvParser parser = new CsvParser(text.lines(), delimiter);
        Optional<CsvParser.Outcome> head = parser.next();
        if (head.isEmpty() || head.get().record().isEmpty()) {
            report.error(
                    head.map(CsvParser.Outcome::line).orElse(0),
                    "",
                    head.map(h -> "The line that names the columns cannot be read: " + h.fault() + ".")
                            .orElse("The file is empty."),
                    "The first line must name the columns, such as start,end,speaker,text.");
            return Optional.empty();
        }
        CsvRecord named = head.get().record().get();
        CsvRecord header = new CsvRecord(
                named.line(), named.fields().stream().map(String::strip).toList());
        return Optional.of(new CsvTable(delimiter, header, records(parser, header, report)));
    }

    private static List<CsvRecord> records(CsvParser parser, CsvRecord header, TranscriptBuilder report) {
        List<CsvRecord> records = new ArrayList<>();
        int columns = header.fields().size();
        for (Optional<CsvParser.Outcome> o = parser.next(); o.isPresent(); o = parser.next()) {
            CsvParser.Outcome outcome = o.get();
            if (outcome.record().isEmpty()) {
                report.error(
                        outcome.line(),
                        "",
                        "The line cannot be read: " + outcome.fault() + ".",
                        "A quote inside a text is doubled (\"\"); accepting the import leaves this line out.");
            } else if (surplus(outcome.record().get(), columns)) {
                report.error(
                        outcome.line(),
                        "",
                        "The line has " + outcome.record().get().fields().size() + " fields, but there are " + columns
                                + " columns.",
                        "A text with the delimiter in it stands in quotes; accepting the import leaves this line out.");
            } else {
                records.add(outcome.record().get());
            }
        }
        return records;
    }

    private static boolean surplus(CsvRecord record, int columns) {
        return record.fields().stream().skip(columns).anyMatch(f -> !f.isBlank());
    }

    /** Index of each column by its name; of two with one name the first. */
    public Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.fields().size(); i++) {
            columns.putIfAbsent(header.fields().get(i), i);
        }
        return columns;
    }

    public String delimiterInWords() {
        return delimiter == ',' ? "comma" : delimiter == ';' ? "semicolon" : "tab";
    }
}
