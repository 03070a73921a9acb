package org.turnwise.training.dataset.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.dataset.DialogueSet;
import org.turnwise.training.dataset.Split;

class FeatureTableTest {
    private static final String HEADER = "dialogue,turn,speaker,split,label,text_a,text_b,visual_0\n";
    private static final String ROWS = "d2,10,Bo,train,sad,1,-2.5e-1,\n"
            + "d2,9,Al,train,glad,,,3\n"
            + "d1,0,Al,test,calm,0,0,0\n"
            + "d2,11,Al,train,sad,7,8,9\n";

    @TempDir
    Path folder;

    @Test
    void turns_come_in_order_with_what_they_have() throws IOException {
        check(new FeatureTable(csv(HEADER + ROWS), "mine").read());
    }

    @Test
    void a_zipped_table_with_windows_line_ends_and_a_mark_at_the_start_is_the_same() throws IOException {
        Path file = folder.resolve("t.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("\ufeff" + HEADER + ROWS).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        check(new FeatureTable(file, "mine").read());
    }

    @Test
    void parquet_holds_the_same() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType(
                "message turns { required binary dialogue (UTF8);"
                        + " required int64 turn; required binary speaker (UTF8); required binary split (UTF8);"
                        + " required binary label (UTF8); optional double text_a; optional float text_b; optional float visual_0; }");
        Path file = folder.resolve("t.parquet");
        try (ParquetWriter<String> writer = ParquetWriter.writeFile(schema, file.toFile(), (line, values) -> {
            String[] cells = line.split(",", -1);
            values.write("dialogue", cells[0]);
            values.write("turn", Long.valueOf(cells[1]));
            values.write("speaker", cells[2]);
            values.write("split", cells[3]);
            values.write("label", cells[4]);
            if (!cells[5].isEmpty()) {
                values.write("text_a", Double.valueOf(cells[5]));
                values.write("text_b", Float.valueOf(cells[6]));
            }
            if (!cells[7].isEmpty()) {
                values.write("visual_0", Float.valueOf(cells[7]));
            }
        })) {
            for (String line : ROWS.split("\n", -1)) {
                if (!line.isEmpty()) {
                    writer.write(line);
                }
            }
        }
        check(new FeatureTable(file, "mine").read());
    }

    private static void check(DialogueSet set) {
        assertEquals(List.of("calm", "glad", "sad"), set.classes());
        Dialogue dialogue = set.of(Split.TRAIN).get(0);
        assertEquals("d2", dialogue.id());
        assertArrayEquals(new int[] {1, 2, 2}, dialogue.labels());
        assertArrayEquals(new int[] {0, 1, 0}, dialogue.speakers());
        assertArrayEquals(new float[][] {{0, 0, 1}, {1, 0, 0}, {1, 0, 1}}, dialogue.available());
        assertArrayEquals(
                new float[][] {{0, 0}, {1, -0.25f}, {7, 8}}, dialogue.features().get(0));
        assertEquals(List.of(2, DialogueSet.UNUSED_WIDTH, 1), set.widths());
        assertEquals(
                "mine-visual",
                Objects.requireNonNull(set.features().get("visual")).id());
        assertEquals(1, set.of(Split.TEST).size());
        assertEquals(1, set.hashes().size());
        assertEquals("not stated", set.sources().get(0).licence());
    }

    @Test
    void given_classes_keep_their_order() throws IOException {
        List<String> classes = List.of("sad", "glad", "calm");
        DialogueSet set = new FeatureTable(csv(HEADER + ROWS), "mine", classes, List.of()).read();
        assertArrayEquals(new int[] {1, 0, 0}, set.of(Split.TRAIN).get(0).labels());
        IOException unknown = assertThrows(
                IOException.class,
                () -> new FeatureTable(csv(HEADER + ROWS), "mine", List.of("sad"), List.of()).read());
        assertTrue(String.valueOf(unknown.getMessage()).contains("line 3, column label"), unknown.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "d,0,A,train,x,1,,1; line 2, column text_b",
                "d,0,A,train,x,1,NaN,1; line 2, column text_b",
                "d,0,A,train,x,1,1e99,1; line 2, column text_b",
                "d,0,A,train,x,1,1f,1; line 2, column text_b",
                "d,0,A,train,x,1,--,1; line 2, column text_b",
                "d,0,A,train,,1,2,1; line 2, column label",
                "d,0,,train,x,1,2,1; line 2, column speaker",
                "d,0,A,valid,x,1,2,1; line 2, column split",
                "d,first,A,train,x,1,2,1; line 2, column turn",
                "d,0,A,train,x,1,2; line 2: 7 cells",
                "d,0,A,train,x,1,2,3,4; line 2: 9 cells"
            })
    void what_is_wrong_is_named_with_line_and_column(String row, String named) throws IOException {
        String message = failure(csv(HEADER + row + "\n" + ROWS));
        assertTrue(message.contains("t.csv, " + named), message);
    }

    @Test
    void a_turn_twice_and_a_dialogue_in_two_splits_are_refused() throws IOException {
        assertTrue(failure(csv(HEADER + ROWS + "d2,9,Al,train,sad,1,1,1\n")).contains("line 6, column turn"));
        assertTrue(failure(csv(HEADER + ROWS + "d2,12,Al,dev,sad,1,1,1\n")).contains("line 6, column split"));
    }

    @Test
    void a_table_that_is_none_is_refused() throws IOException {
        assertTrue(failure(csv("")).contains("empty"));
        assertTrue(failure(csv(HEADER)).contains("no turns"));
        assertTrue(failure(csv("dialogue,turn,split,label,text_0\n")).contains("speaker"));
        assertTrue(failure(csv("dialogue,turn,speaker,split,label\n")).contains("text_"));
        assertTrue(failure(csv(HEADER.replace("text_b", "text_a"))).contains("twice"));
        assertTrue(failure(csv(HEADER + "d,0,A,train,x,1,2," + "1".repeat(200_000) + "\n"))
                .contains("too long"));
        for (String name : Map.of("t.csv.gz", 1, "t.parquet", 1, "t.xlsx", 1).keySet()) {
            assertTrue(failure(Files.writeString(folder.resolve(name), "nothing of the kind"))
                    .contains(name));
        }
        Files.write(folder.resolve("t.csv"), (HEADER + "d\u00e9,0").getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(failure(folder.resolve("t.csv")).contains("UTF-8"));
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static String failure(Path file) {
        return String.valueOf(assertThrows(IOException.class, () -> new FeatureTable(file, "mine").read())
                .getMessage());
    }
}
