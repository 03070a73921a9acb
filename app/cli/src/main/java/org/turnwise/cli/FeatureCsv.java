package org.turnwise.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tables of features as openSMILE writes them: fields between semicolons, the row's name first, a header with the
 * features' names. Numbers are written so that reading them as 32 bit floats gives the same bits.
 */
final class FeatureCsv {
    /** How every table begins. */
    static final String BEGINNING = "name;";

    private final Appendable out;

    FeatureCsv(Appendable out) {
        this.out = out;
    }

    /** @param features names of the columns after the first */
    void header(List<String> features) throws IOException {
        out.append(BEGINNING).append(String.join(";", features)).append('\n');
    }

    /** The header of a table with a row per 10 ms. */
    void headerOverTime(List<String> features) throws IOException {
        out.append(BEGINNING)
                .append("frameTime;")
                .append(String.join(";", features))
                .append('\n');
    }

    void row(String name, float[] values) throws IOException {
        out.append(field(name));
        for (float value : values) {
            out.append(';').append(Float.toString(value));
        }
        out.append('\n');
    }

    /** A row for something that has no values: every cell is empty. */
    void emptyRow(String name, int values) throws IOException {
        out.append(field(name)).append(";".repeat(values)).append('\n');
    }

    /**
     * A row per 10 ms.
     *
     * @param columns [feature][row]
     */
    void rowsOverTime(String name, float[][] columns, double stepSeconds) throws IOException {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        String field = field(name);
        for (int k = 0; k < rows; k++) {
            out.append(field).append(';').append(String.format(Locale.ROOT, "%.6f", k * stepSeconds));
            for (float[] column : columns) {
                out.append(';').append(Float.toString(column[k]));
            }
            out.append('\n');
        }
    }

    /** Names that would break the line are quoted. */
    private static String field(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain
                ? name
                : '"' + name.lines().collect(Collectors.joining(" ")).replace("\"", "\"\"") + '"';
    }
}
