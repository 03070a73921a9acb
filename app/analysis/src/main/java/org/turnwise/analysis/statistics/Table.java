package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures as a table. A value.
 *
 * @param columns their names
 * @param rows each with as many cells as there are columns; an empty cell where there is no figure
 */
public record Table(List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row has not " + width + " cells");
        }
    }

    /** Comma-separated values with a header (RFC 4180, lines ended by a line feed). */
    public String csv() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        lines.addAll(rows);
        return lines.stream()
                .map(line -> line.stream().map(Table::field).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    /** The cells with tabs between them, for any spreadsheet. */
    public String tabbed() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", columns));
        rows.forEach(row -> lines.add(String.join("\t", row)));
        return String.join("\n", lines);
    }

    private static String field(String words) {
        boolean plain = words.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
