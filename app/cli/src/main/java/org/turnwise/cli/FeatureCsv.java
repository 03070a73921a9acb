package org.turnwise.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.turnwise.session.model.TimeSpan;

/**
 * Tables of features as openSMILE writes them: fields between semicolons, the row's name first, a header with the
 * features' names; if wanted where it begins and ends comes after the name. Numbers are written so that reading them as 32 bit floats gives the same bits.
 */
final class FeatureCsv {
    /** How every table begins. */
    static final String BEGINNING = "name;";

    private static final String SPAN = "start_ms;end_ms;";

    private final Appendable out;
    private final Spans spans;

    /** Whether a row says where in the recording it begins and ends, which openSMILE's tables do not. */
    enum Spans {
        WRITTEN,
        LEFT_OUT
    }

    FeatureCsv(Appendable out, Spans spans) {
        this.out = out;
        this.spans = spans;
    }

    /** @param features names of the columns after the first */
    void header(List<String> features) throws IOException {
        begin().append(String.join(";", features)).append('\n');
    }

    /** The header of a table with a row per 10 ms. */
    void headerOverTime(List<String> features) throws IOException {
        begin().append("frameTime;").append(String.join(";", features)).append('\n');
    }

    private Appendable begin() throws IOException {
        return out.append(BEGINNING).append(spans == Spans.WRITTEN ? SPAN : "");
    }

    void row(String name, TimeSpan span, float[] values) throws IOException {
        out.append(fields(name, span));
        for (float value : values) {
            out.append(';').append(Float.toString(value));
        }
        out.append('\n');
    }

    /** A row for something that has no values: every cell is empty. */
    void emptyRow(String name, TimeSpan span, int values) throws IOException {
        out.append(fields(name, span)).append(";".repeat(values)).append('\n');
    }

    /**
     * A row per 10 ms.
     *
     * @param columns [feature][row]
     */
    void rowsOverTime(String name, TimeSpan span, float[][] columns, double stepSeconds) throws IOException {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        String fields = fields(name, span);
        for (int k = 0; k < rows; k++) {
            out.append(fields).append(';').append(String.format(Locale.ROOT, "%.6f", k * stepSeconds));
            for (float[] column : columns) {
                out.append(';').append(Float.toString(column[k]));
            }
            out.append('\n');
        }
    }

    private String fields(String name, TimeSpan span) {
        return spans == Spans.WRITTEN ? field(name) + ';' + span.startMillis() + ';' + span.endMillis() : field(name);
    }

    /** Names that would break the line are quoted. */
    private static String field(String name) {
        boolean plain = name.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain
                ? name
                : '"' + name.lines().collect(Collectors.joining(" ")).replace("\"", "\"\"") + '"';
    }
}
