package org.turnwise.training.dataset.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.turnwise.inference.onnx.TrainingSource;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.FileHash;
import org.turnwise.training.dataset.Split;

/**
 * Anybody's labelled features: one table, {@code .csv}, {@code .csv.gz} or {@code .parquet}, one line per turn, with the columns
 * dialogue, turn (a whole number that gives the order), speaker, split (train, dev or test), label, and features in columns that
 * begin with {@code text_}, {@code audio_} and {@code visual_}, in the order of the columns; a table may lack modalities, not all
 * three. A turn in which all columns of a modality are empty lacks that modality. Other columns are left alone. Lines may come in
 * any order; dialogues keep the order in which they first appear.
 *
 * <p>The classes are those given, in that order; where none are given, they are the labels of all splits in alphabetical order.
 */
public final class FeatureTable {
    private final Path file;
    private final String name;
    private final List<String> classes;
    private final List<TrainingSource> sources;

    /** With the classes that the table's labels make. */
    public FeatureTable(Path file, String name) {
        this(file, name, List.of(), List.of());
    }

    /**
     * @param name of the dataset; its feature sets are called name-text, name-audio and name-visual, version 1
     * @param classes in the order of the model's classes; none to take the labels in alphabetical order
     * @param sources where the data comes from and under which licence; none to name the file, licence "not stated"
     */
    public FeatureTable(Path file, String name, List<String> classes, List<TrainingSource> sources) {
        this.file = file;
        this.name = name;
        this.classes = List.copyOf(classes);
        this.sources = List.copyOf(sources);
    }

    /**
     * The whole table.
     *
     * @throws IOException naming file, line and column where something is missing, twice or not a number
     */
    public DialogueSet read() throws IOException {
        TurnTable table = TurnTable.read(file, TableColumns.PLAIN);
        List<String> known = classes.isEmpty() ? labels(table) : classes;
        TableDialogues numbers = new TableDialogues(table);
        Map<Split, List<Dialogue>> splits = new EnumMap<>(Split.class);
        for (TableDialogue lines : table.dialogues()) {
            splits.computeIfAbsent(lines.split(), split -> new ArrayList<>())
                    .add(numbers.of(lines, turn -> label(turn, known)));
        }
        return new DialogueSet(
                name,
                known,
                numbers.featureSets(name),
                splits,
                FileHash.of(file),
                sources.isEmpty() ? unstated() : sources);
    }

    private static List<String> labels(TurnTable table) {
        return table.dialogues().stream()
                .flatMap(dialogue -> dialogue.turns().stream())
                .map(TableTurn::label)
                .distinct()
                .sorted()
                .toList();
    }

    private int label(TableTurn turn, List<String> known) throws IOException {
        int label = known.indexOf(turn.label());
        if (label < 0) {
            throw new IOException(
                    file + ", " + turn.place() + ", column label: \"" + turn.label() + "\" is not one of " + known);
        }
        return label;
    }

    private List<TrainingSource> unstated() {
        return List.of(new TrainingSource(name, String.valueOf(file.getFileName()), "not stated"));
    }
}
