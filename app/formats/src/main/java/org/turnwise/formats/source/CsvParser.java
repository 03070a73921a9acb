package org.turnwise.formats.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table as RFC 4180 has it, knowing the line of every record. Our own because a stray quote must cost the line
 * it stands in and be named, where parsers made for tolerance swallow the lines after it.
 */
public final class CsvParser {
    /** A quoted text longer than this is a quote nobody closed. */
    private static final int MAX_LINES_OF_A_FIELD = 500;

    private final List<String> lines;
    private final char delimiter;
    private int at;

    public CsvParser(List<String> lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** A record, or what is wrong with the line where one should be. */
    public record Outcome(int line, Optional<CsvRecord> record, String fault) {}

    /** The next record, or the next line that is none; empty at the end. Blank lines are passed over. */
    public Optional<Outcome> next() {
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        if (at >= lines.size()) {
            return Optional.empty();
        }
        int first = at;
        Row row = new Row(first);
        if (row.parse()) {
            at = row.lineIndex + 1;
            return Optional.of(new Outcome(first + 1, Optional.of(new CsvRecord(first + 1, row.fields)), ""));
        }
        at = first + 1;
        return Optional.of(new Outcome(first + 1, Optional.empty(), row.fault));
    }

    /** One attempt at a record. */
    private final class Row {
        private final List<String> fields = new ArrayList<>();
        private final int firstIndex;
        private int lineIndex;
        private String line;
        private int pos;
        private String fault = "";

        Row(int firstIndex) {
            this.firstIndex = firstIndex;
            this.lineIndex = firstIndex;
            this.line = lines.get(firstIndex);
        }

        boolean parse() {
            while (true) {
                boolean good = pos < line.length() && line.charAt(pos) == '"' ? quoted() : plain();
                if (!good) {
                    return false;
                }
                if (pos >= line.length()) {
                    return true;
                }
                pos++;
            }
        }

        private boolean plain() {
            int end = line.indexOf(delimiter, pos);
            end = end < 0 ? line.length() : end;
            fields.add(line.substring(pos, end));
            pos = end;
            return true;
        }

        private boolean quoted() {
            int fieldStart = pos;
            StringBuilder text = new StringBuilder();
            pos++;
            while (true) {
                int quote = line.indexOf('"', pos);
                if (quote < 0) {
                    text.append(line, pos, line.length()).append('\n');
                    if (!nextLine()) {
                        return literal(
                                fieldStart, "the quote that opens column " + (fields.size() + 1) + " is never closed");
                    }
                } else if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                    text.append(line, pos, quote + 1);
                    pos = quote + 2;
                } else {
                    text.append(line, pos, quote);
                    pos = quote + 1;
                    return closed(text, fieldStart);
                }
            }
        }

        private boolean closed(StringBuilder text, int fieldStart) {
            if (pos < line.length() && line.charAt(pos) != delimiter) {
                return literal(
                        fieldStart,
                        "after the closing quote of column " + (fields.size() + 1) + " stands '"
                                + Excerpt.of(line.substring(pos)) + "'");
            }
            fields.add(text.toString());
            return true;
        }

        /** Tables with tabs often do not mean quotes as such: there a field that only begins with one is plain text. */
        private boolean literal(int fieldStart, String whatIsWrong) {
            if (delimiter == '\t') {
                lineIndex = firstIndex;
                line = lines.get(firstIndex);
                pos = fieldStart;
                return plain();
            }
            fault = whatIsWrong;
            return false;
        }

        private boolean nextLine() {
            if (lineIndex + 1 >= lines.size() || lineIndex - firstIndex >= MAX_LINES_OF_A_FIELD) {
                return false;
            }
            lineIndex++;
            line = lines.get(lineIndex);
            pos = 0;
            return true;
        }
    }
}
