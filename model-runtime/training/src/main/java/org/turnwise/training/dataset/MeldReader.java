package org.turnwise.training.dataset;

import com.univocity.parsers.common.record.Record;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.turnwise.training.dataset.Conversation.LabelledTurn;

/**
 * Reads MELD's transcripts {@code train|dev|test_sent_emo.csv}, plain or gzipped, from one folder. Dialogues come in the order of
 * their ids, turns in the order of theirs, whatever the order of lines. MELD's files carry Windows-1252 punctuation as C1 control
 * characters; they become the characters meant.
 */
public final class MeldReader {
    /** Ekman-7 in the order every Turnwise model uses. */
    public static final List<String> CLASSES =
            List.of("neutral", "surprise", "fear", "sadness", "joy", "disgust", "anger");

    private static final List<String> COLUMNS =
            List.of("Utterance", "Speaker", "Emotion", "Dialogue_ID", "Utterance_ID");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Path folder;

    public MeldReader(Path folder) {
        this.folder = folder;
    }

    /** The file a split is read from. */
    public Path file(Split split) throws IOException {
        String name = split.label() + "_sent_emo.csv";
        for (String candidate : List.of(name, name + ".gz")) {
            Path file = folder.resolve(candidate);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new IOException(
                folder + " holds neither " + name + " nor " + name + ".gz; give the folder of MELD's CSV files");
    }

    /** All dialogues of a split. */
    public List<Conversation> read(Split split) throws IOException {
        Path file = file(split);
        TreeMap<Integer, TreeMap<Integer, LabelledTurn>> dialogues = new TreeMap<>();
        CsvParserSettings settings = new CsvParserSettings();
        settings.setHeaderExtractionEnabled(true);
        settings.setLineSeparatorDetectionEnabled(true);
        settings.setMaxCharsPerColumn(100_000);
        CsvParser parser = new CsvParser(settings);
        try (Reader reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            parser.beginParsing(reader);
            requireColumns(file, parser);
            for (Record row = parser.parseNextRecord(); row != null; row = parser.parseNextRecord()) {
                long line = parser.getContext().currentLine();
                int dialogue = number(file, line, row, "Dialogue_ID");
                int turn = number(file, line, row, "Utterance_ID");
                LabelledTurn before = dialogues
                        .computeIfAbsent(dialogue, id -> new TreeMap<>())
                        .put(
                                turn,
                                new LabelledTurn(text(row, "Speaker"), text(row, "Utterance"), label(file, line, row)));
                if (before != null) {
                    throw new IOException(at(file, line) + "dialogue " + dialogue + " has turn " + turn + " twice");
                }
            }
        } finally {
            parser.stopParsing();
        }
        List<Conversation> conversations = new ArrayList<>();
        dialogues.forEach((id, turns) ->
                conversations.add(new Conversation(split.label() + "-" + id, List.copyOf(turns.values()))));
        return conversations;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private static void requireColumns(Path file, CsvParser parser) throws IOException {
        String[] headers = parser.getContext().headers();
        List<String> known = headers == null ? List.of() : List.of(headers);
        for (String column : COLUMNS) {
            if (!known.contains(column)) {
                throw new IOException(file + ", line 1: the column " + column + " is missing; found " + known);
            }
        }
    }

    private static int number(Path file, long line, Record row, String column) throws IOException {
        try {
            return Integer.parseInt(text(row, column));
        } catch (NumberFormatException e) {
            throw new IOException(at(file, line) + column + " is \"" + text(row, column) + "\", not a number", e);
        }
    }

    private static int label(Path file, long line, Record row) throws IOException {
        String emotion = text(row, "Emotion").toLowerCase(Locale.ROOT);
        int label = CLASSES.indexOf(emotion);
        if (label < 0) {
            throw new IOException(at(file, line) + "Emotion is \"" + emotion + "\", not one of " + CLASSES);
        }
        return label;
    }

    private static String text(Record row, String column) {
        String value = row.getString(column);
        return value == null ? "" : repair(value).strip();
    }

    private static String at(Path file, long line) {
        return file + ", line " + line + ": ";
    }

    private static String repair(String text) {
        if (text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9f)) {
            return text;
        }
        StringBuilder repaired = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean control = c >= 0x80 && c <= 0x9f;
            repaired.append(control ? new String(new byte[] {(byte) c}, WINDOWS) : String.valueOf(c));
        }
        return repaired.toString();
    }
}
