package org.turnwise.training.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeldReaderTest {
    private static final String HEADER =
            "Sr No.,Utterance,Speaker,Emotion,Sentiment,Dialogue_ID,Utterance_ID,Season,Episode,StartTime,EndTime\r\n";

    @TempDir
    Path folder;

    @Test
    void turns_come_in_order_and_speakers_by_appearance() throws IOException {
        write("1,\"Well, no.\",Bo,anger,negative,4,1,8,21,a,b\r\n"
                + "2,Why?,Al,surprise,negative,4,0,8,21,a,b\r\n"
                + "3,It\u0092s me,Cy,joy,positive,2,0,8,21,a,b\r\n"
                + "4,Oh,Al,neutral,neutral,4,2,8,21,a,b\r\n");
        List<Conversation> conversations = new MeldReader(folder).read(Split.DEV);
        assertEquals(
                List.of("dev-2", "dev-4"),
                conversations.stream().map(Conversation::id).toList());
        assertEquals("It\u2019s me", conversations.get(0).turns().get(0).text());
        assertEquals("Well, no.", conversations.get(1).turns().get(1).text());
        assertArrayEquals(new int[] {0, 1, 0}, conversations.get(1).speakerIndices());
        assertArrayEquals(new int[] {1, 6, 0}, conversations.get(1).labels());
    }

    @Test
    void an_unknown_emotion_is_named_with_file_and_line() throws IOException {
        write("1,Hi,Al,joy,positive,0,0,8,21,a,b\r\n2,Hi,Al,glee,positive,0,1,8,21,a,b\r\n");
        String message = failure();
        assertTrue(message.contains("dev_sent_emo.csv") && message.contains("glee"), message);
        assertTrue(message.contains("line 3"), message);
    }

    @Test
    void a_missing_column_is_named() throws IOException {
        Files.writeString(folder.resolve("dev_sent_emo.csv"), "Utterance,Speaker\r\nHi,Al\r\n");
        assertTrue(failure().contains("Emotion"));
    }

    @Test
    void the_same_turn_twice_is_refused() throws IOException {
        write("1,Hi,Al,joy,positive,0,0,8,21,a,b\r\n2,Ho,Al,joy,positive,0,0,8,21,a,b\r\n");
        assertTrue(failure().contains("twice"));
    }

    @Test
    void a_folder_without_the_file_says_what_is_looked_for() {
        assertTrue(failure().contains("dev_sent_emo.csv.gz"));
    }

    @Test
    void meld_itself_has_as_many_turns_as_its_authors_say() throws IOException {
        Path meld = Path.of(System.getProperty("turnwise.root", ".")).resolve("../shared/data/meld");
        Assumptions.assumeTrue(Files.isDirectory(meld), "MELD is not here");
        MeldReader reader = new MeldReader(meld);
        assertEquals(9989, turns(reader.read(Split.TRAIN)));
        assertEquals(1109, turns(reader.read(Split.DEV)));
        assertEquals(2610, turns(reader.read(Split.TEST)));
    }

    private String failure() {
        IOException failure = assertThrows(IOException.class, () -> new MeldReader(folder).read(Split.DEV));
        return String.valueOf(failure.getMessage());
    }

    private static int turns(List<Conversation> conversations) {
        return conversations.stream()
                .mapToInt(conversation -> conversation.turns().size())
                .sum();
    }

    private void write(String rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("dev_sent_emo.csv.gz")))) {
            out.write((HEADER + rows).getBytes(StandardCharsets.UTF_8));
        }
    }
}
