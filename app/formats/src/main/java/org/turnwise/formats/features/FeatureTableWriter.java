package org.turnwise.formats.features;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.turnwise.formats.DatasetWriter;
import org.turnwise.formats.ExportOptions;
import org.turnwise.formats.dataset.CsvRow;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * Writes a table of features as CSV: {@code turn_id}, {@code start_ms}, {@code end_ms}, {@code missing}, then a column
 * per feature. A turn without features has its row with empty cells, and the reason under {@code missing}. Numbers are
 * written so that reading them as 32 bit floats gives the same bits.
 */
public final class FeatureTableWriter implements DatasetWriter {
    private final FeatureTable table;

    public FeatureTableWriter(FeatureTable table) {
        this.table = table;
    }

    @Override
    public String id() {
        return table.id();
    }

    /** What the data card says of the file. */
    @Override
    public String name() {
        int without = table.missing().size();
        return "Features " + table.set() + " of " + table.subject() + " (" + table.source() + "), a row per turn"
                + (without == 0
                        ? ""
                        : "; " + without + (without == 1 ? " turn has" : " turns have") + " none, column"
                                + " missing says why");
    }

    @Override
    public String extension() {
        return table.id().toLowerCase(Locale.ROOT) + ".csv";
    }

    @Override
    public void write(Session session, ExportOptions options, Appendable out) throws IOException {
        List<String> header = new ArrayList<>(List.of("turn_id", "start_ms", "end_ms", "missing"));
        header.addAll(table.names());
        CsvRow.write(header, out);
        for (Turn turn : new ExportView(session, options).turns()) {
            CsvRow.write(row(turn), out);
        }
    }

    private List<String> row(Turn turn) {
        List<String> row = new ArrayList<>();
        row.add(turn.id().toString());
        row.add(Long.toString(turn.span().startMillis()));
        row.add(Long.toString(turn.span().endMillis()));
        float[] values = table.values().get(turn.id());
        if (values == null) {
            row.add(table.missing().getOrDefault(turn.id(), "not measured"));
            row.addAll(Collections.nCopies(table.names().size(), ""));
            return row;
        }
        row.add("");
        for (float value : values) {
            row.add(Float.toString(value));
        }
        return row;
    }
}
