package org.turnwise.formats.source;

import java.util.List;

/**
 * One record of a table.
 *
 * @param line 1-based line where it starts
 * @param fields as they stand there, quotes resolved, white space kept
 */
public record CsvRecord(int line, List<String> fields) {
    public CsvRecord {
        fields = List.copyOf(fields);
    }

    /** The field at the index, empty where the record ends before it. */
    public String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }
}
