package org.turnwise.training.dataset.table;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.jspecify.annotations.Nullable;

/** A Parquet file, uncompressed or with Snappy or Zstandard, whose columns hold one number or text per row. */
final class ParquetCells implements Cells {
    private final Path file;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> columns = new ArrayList<>();
    private final ParquetReader<String[], List<String>, String> reader;
    private long rows;

    ParquetCells(Path file) throws IOException {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such file");
        }
        try {
            this.reader = ParquetReader.spliterator(file.toFile(), new Rows(), path -> String.join(".", path));
        } catch (IOException | RuntimeException e) {
            throw unreadable(e);
        }
        for (ColumnDescriptor column :
                reader.metaData().getFileMetaData().getSchema().getColumns()) {
            String name = String.join(".", column.getPath());
            if (column.getMaxRepetitionLevel() > 0) {
                reader.close();
                throw new IOException(file + ", column " + name + ": a list; give every feature a column of its own");
            }
            places.put(name, columns.size());
            columns.add(name);
        }
    }

    /** Puts a row's values at the places of their columns. */
    private final class Rows implements Hydrator<String[], List<String>, String> {
        @Override
        public String[] start() {
            String[] row = new String[columns.size()];
            Arrays.fill(row, "");
            return row;
        }

        @Override
        public String[] add(String[] row, String column, @Nullable Object value) {
            Integer place = places.get(column);
            if (place != null && value != null) {
                row[place] = String.valueOf(value);
            }
            return row;
        }

        @Override
        public List<String> finish(String[] row) {
            return List.of(row);
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        List<List<String>> row = new ArrayList<>(1);
        try {
            reader.tryAdvance(row::add);
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
        rows++;
        return row.stream().findFirst();
    }

    @Override
    public String place() {
        return "row " + rows;
    }

    private IOException unreadable(Exception e) {
        return new IOException(file + ": not readable as Parquet (" + e.getMessage() + "); save the table again", e);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
