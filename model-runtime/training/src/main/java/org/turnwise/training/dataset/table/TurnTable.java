package org.turnwise.training.dataset.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.turnwise.training.dataset.Split;

/**
 * A table with one line per turn, read whole and checked: every message names the file, the line and the column.
 *
 * @param dialogues in the order in which they first appear
 * @param widths columns of text, audio and visual, 0 where the table has none; features keep the order of the columns
 */
public record TurnTable(List<TableDialogue> dialogues, List<Integer> widths) {
    /** In the order of every dialogue's features. */
    public static final List<String> MODALITIES = List.of("text", "audio", "visual");

    public TurnTable {
        dialogues = List.copyOf(dialogues);
        widths = List.copyOf(widths);
    }

    /** Reads {@code .csv}, {@code .csv.gz} or {@code .parquet}. */
    public static TurnTable read(Path file, TableColumns names) throws IOException {
        try (Cells cells = open(file)) {
            return new Lines(file, names, cells).read();
        }
    }

    private static Cells open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
            return new CsvCells(file);
        }
        if (name.endsWith(".parquet")) {
            return new ParquetCells(file);
        }
        throw new IOException(file + ": not a table that is read; give a .csv, .csv.gz or .parquet file");
    }

    /** One table being read. */
    private static final class Lines {
        private final Path file;
        private final TableColumns names;
        private final Cells cells;
        private final List<String> columns;
        private final List<int[]> features;
        private final Map<String, TableDialogue> dialogues = new LinkedHashMap<>();

        Lines(Path file, TableColumns names, Cells cells) throws IOException {
            this.file = file;
            this.names = names;
            this.cells = cells;
            this.columns = cells.columns();
            requireColumns();
            this.features = MODALITIES.stream().map(this::columnsOf).toList();
            if (features.stream().allMatch(places -> places.length == 0)) {
                throw new IOException(
                        file + ", line 1: no column begins with text_, audio_ or visual_; without features"
                                + " there is nothing to learn from");
            }
        }

        TurnTable read() throws IOException {
            for (Optional<List<String>> line = cells.next(); line.isPresent(); line = cells.next()) {
                take(line.get());
            }
            if (dialogues.isEmpty()) {
                throw new IOException(file + ": the table has no turns");
            }
            return new TurnTable(
                    List.copyOf(dialogues.values()),
                    features.stream().map(places -> places.length).toList());
        }

        private void requireColumns() throws IOException {
            List<String> wanted =
                    new ArrayList<>(List.of(names.dialogue(), names.turn(), names.split(), names.label()));
            names.speaker().ifPresent(wanted::add);
            for (String column : wanted) {
                if (!columns.contains(column)) {
                    throw new IOException(
                            file + ", line 1: the column " + column + " is missing; needed are " + wanted);
                }
            }
            Set<String> seen = new HashSet<>();
            for (String column : columns) {
                if (!seen.add(column)) {
                    throw new IOException(file + ", line 1: the column " + column + " is there twice");
                }
            }
        }

        private int[] columnsOf(String modality) {
            return IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i).startsWith(modality + "_"))
                    .toArray();
        }

        private void take(List<String> line) throws IOException {
            String id = text(line, names.dialogue());
            Split split = split(line);
            long number = turn(line);
            String speaker =
                    names.speaker().isPresent() ? text(line, names.speaker().get()) : "";
            String label = text(line, names.label());
            List<Optional<float[]>> values = new ArrayList<>();
            for (int modality = 0; modality < MODALITIES.size(); modality++) {
                values.add(features(line, modality));
            }
            TableDialogue dialogue = dialogues.computeIfAbsent(id, key -> new TableDialogue(key, split));
            if (dialogue.split() != split) {
                throw at(
                        names.split(),
                        "dialogue " + id + " is in " + dialogue.split().label() + " and in " + split.label()
                                + "; a dialogue belongs to one split");
            }
            if (!dialogue.add(number, new TableTurn(cells.place(), speaker, label, values))) {
                throw at(names.turn(), "dialogue " + id + " has turn " + number + " twice");
            }
        }

        private String text(List<String> line, String column) throws IOException {
            String value = line.get(columns.indexOf(column)).strip();
            if (value.isEmpty()) {
                throw at(column, "empty; every turn needs one");
            }
            return value;
        }

        private Split split(List<String> line) throws IOException {
            String value = text(line, names.split());
            for (Split split : Split.values()) {
                if (split.label().equals(value)) {
                    return split;
                }
            }
            throw at(names.split(), "\"" + value + "\" is not one of [train, dev, test]");
        }

        private long turn(List<String> line) throws IOException {
            String value = text(line, names.turn());
            try {
                return Long.parseLong(value);
            } catch (NumberFormatException e) {
                throw at(names.turn(), "\"" + value + "\" is not a whole number");
            }
        }

        private Optional<float[]> features(List<String> line, int modality) throws IOException {
            int[] places = features.get(modality);
            long empty = IntStream.of(places).filter(i -> line.get(i).isBlank()).count();
            if (empty == places.length) {
                return Optional.empty();
            }
            float[] values = new float[places.length];
            for (int i = 0; i < values.length; i++) {
                String cell = line.get(places[i]).strip();
                if (cell.isEmpty()) {
                    throw at(
                            columns.get(places[i]),
                            "empty, though other " + MODALITIES.get(modality)
                                    + " columns are not; give all of them, or none where the turn lacks the modality");
                }
                values[i] = number(cell, columns.get(places[i]));
            }
            return Optional.of(values);
        }

        private float number(String cell, String column) throws IOException {
            float value = Float.NaN;
            if (cell.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0)) {
                try {
                    value = Float.parseFloat(cell);
                } catch (NumberFormatException e) {
                    value = Float.NaN;
                }
            }
            if (!Float.isFinite(value)) {
                throw at(column, "\"" + cell + "\" is not a finite number");
            }
            return value;
        }

        private IOException at(String column, String what) {
            return new IOException(file + ", " + cells.place() + ", column " + column + ": " + what);
        }
    }
}
