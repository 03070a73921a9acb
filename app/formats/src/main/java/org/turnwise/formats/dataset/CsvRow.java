package org.turnwise.formats.dataset;

import java.io.IOException;
import java.util.List;

/** Writes records as RFC 4180 has them: CR LF at the end, quotes where a field needs them. */
public final class CsvRow {
    private CsvRow() {}

    public static void write(List<String> fields, Appendable out) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(quoted(fields.get(i)));
        }
        out.append("\r\n");
    }

    private static String quoted(String field) {
        return needsQuotes(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /** Also fields that begin or end with white space, which some readers strip. */
    private static boolean needsQuotes(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == ',' || c == ';' || c == '\t' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return !field.isEmpty() && !field.strip().equals(field);
    }
}
