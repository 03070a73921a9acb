package org.turnwise.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines up columns of text; the widest column gives way when the table is wider than the terminal. */
final class TextTable {
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this.header = List.of(header);
    }

    void add(String... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + header.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    /** The table with a rule under its header, at most {@code width} columns wide where that is possible. */
    String render(int width) {
        int[] widths = new int[header.size()];
        measure(header, widths);
        rows.forEach(row -> measure(row, widths));
        int gaps = 2 * (widths.length - 1);
        int total = gaps;
        int widest = 0;
        for (int i = 0; i < widths.length; i++) {
            total += widths[i];
            widest = widths[i] > widths[widest] ? i : widest;
        }
        widths[widest] = Math.max(header.get(widest).length(), widths[widest] - Math.max(0, total - width));

        StringBuilder out = new StringBuilder();
        appendRow(out, header, widths);
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
        }
        out.append(System.lineSeparator());
        rows.forEach(row -> appendRow(out, row, widths));
        return out.toString();
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] =
                    Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
        }
    }

    private static void appendRow(StringBuilder out, List<String> row, int[] widths) {
        int start = out.length();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            int length = cell.codePointCount(0, cell.length());
            if (length > widths[i]) {
                cell = cell.substring(0, cell.offsetByCodePoints(0, Math.max(1, widths[i] - 3))) + "...";
                length = cell.codePointCount(0, cell.length());
            }
            out.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(Math.max(0, widths[i] - length)));
        }
        int end = out.length();
        while (end > start && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
        out.append(System.lineSeparator());
    }
}
