package org.turnwise.training.dataset.table;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A CSV file, plain or gzipped, UTF-8, its columns named in the first line. */
final class CsvCells implements Cells {
    private static final int MOST_COLUMNS = 20_000;
    private static final int LONGEST_CELL = 100_000;

    private final Path file;
    private final InputStream raw;
    private final CsvParser parser;
    private final List<String> columns;

    CsvCells(Path file) throws IOException {
        this.file = file;
        this.parser = new CsvParser(settings());
        this.raw = Files.newInputStream(file);
        try {
            InputStream in = file.toString().endsWith(".gz") ? unzipped() : raw;
            parser.beginParsing(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            this.columns = header();
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e instanceof IOException io ? io : unreadable((RuntimeException) e);
        }
    }

    private InputStream unzipped() throws IOException {
        try {
            return new GZIPInputStream(raw);
        } catch (IOException e) {
            throw new IOException(file + ": not gzipped (" + e.getMessage() + "); fetch it again", e);
        }
    }

    private static CsvParserSettings settings() {
        CsvParserSettings settings = new CsvParserSettings();
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setReadInputOnSeparateThread(false);
        settings.setMaxColumns(MOST_COLUMNS);
        settings.setMaxCharsPerColumn(LONGEST_CELL);
        settings.setNullValue("");
        return settings;
    }

    private List<String> header() throws IOException {
        String[] names = parser.parseNext();
        if (names == null) {
            throw new IOException(file + ", line 1: the file is empty; the first line names the columns");
        }
        List<String> header = new ArrayList<>(List.of(names));
        header.set(0, header.get(0).replace("\ufeff", ""));
        return List.copyOf(header);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<List<String>> next() throws IOException {
        String[] cells;
        try {
            cells = parser.parseNext();
        } catch (TextParsingException | IllegalStateException e) {
            throw unreadable(e);
        }
        if (cells == null) {
            return Optional.empty();
        }
        if (cells.length != columns.size()) {
            throw new IOException(file + ", " + place() + ": " + cells.length + " cells where the first line names "
                    + columns.size() + " columns; put texts with commas in quotes");
        }
        return Optional.of(List.of(cells));
    }

    @Override
    public String place() {
        return "line "
                + (parser.getContext().currentRecord() == 0
                        ? 1
                        : parser.getContext().currentLine());
    }

    /** The parser wraps what goes wrong beneath it. */
    private IOException unreadable(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "a cell or line is too long";
        return new IOException(
                file + ", after " + place() + ": not readable as CSV in UTF-8 (" + why + "); save the table again", e);
    }

    @Override
    public void close() throws IOException {
        parser.stopParsing();
        raw.close();
    }
}
