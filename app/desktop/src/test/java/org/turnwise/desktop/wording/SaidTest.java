package org.turnwise.desktop.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.formats.AtomicFile;
import org.turnwise.formats.ExportException;
import org.turnwise.formats.ImportOptions;
import org.turnwise.formats.ImportResult;
import org.turnwise.formats.Problem;
import org.turnwise.formats.registry.StandardFormats;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.store.SessionFiles;

class SaidTest {
    private static final Said GERMAN = new Said(Locale.GERMAN);
    private static final Said ENGLISH = new Said(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void anEditIsNamedWithItsValues() {
        assertEquals(
                "Sprecher Ann B. hinzufügen", edit(GERMAN, new AddSpeaker(new Speaker("a", "Ann B.")).description()));
        assertEquals(
                "2 Beiträge löschen",
                edit(GERMAN, new RemoveTurns(List.of(new TurnId(1), new TurnId(2))).description()));
        assertEquals("Goldlabel Freude", edit(GERMAN, "Gold label joy"), "labels by the name that is shown");
        assertEquals("Label Freude", edit(GERMAN, "Label joy"));
        assertEquals("Gold label joy", edit(ENGLISH, "Gold label joy"));
    }

    @Test
    void whatAnOlderOrNewerProgramNamedStaysAsItIs() {
        assertEquals("Juggle three turns", edit(GERMAN, "Juggle three turns"));
        assertEquals("it rained", GERMAN.of("it rained"));
    }

    @Test
    void aReasonWithinAReasonIsPutIntoTheLanguageToo() {
        assertEquals(
                "kein Bild: die Aufnahme wurde nicht gefunden", GERMAN.of("no picture: the recording was not found"));
        assertEquals(
                "kein Bild: /a/b (1).mp4: hat keine bewegten Bilder, nur Ton.",
                GERMAN.of("no picture: /a/b (1).mp4: has no moving pictures, only sound."));
        assertEquals(
                "1 seiner 80 Abtastwerte ist keine Zahl und wurde für Stille genommen; jeder Abtastwert ist 0, es wurde"
                        + " also Stille gemessen",
                GERMAN.of("1 of its 80 samples of sound is not a number and was taken as silence; every sample is 0, so"
                        + " silence was measured"));
        assertEquals("CPU: in den Einstellungen gewählt", GERMAN.of("CPU: chosen in the preferences"));
    }

    @Test
    void whatCannotBeWrittenIsSaidWithWhatToDo() throws IOException {
        Path table = folder.resolve("turns.csv");
        ExportException full = assertThrows(ExportException.class, () -> new AtomicFile(table).write(out -> {
            throw new IOException("No space left on device");
        }));
        assertEquals(
                table
                        + " konnte nicht geschrieben werden: der Datenträger ist voll. Was vorher da war, ist unverändert."
                        + " Schaffen Sie dort Platz, oder wählen Sie einen Ort auf einem anderen Datenträger.",
                GERMAN.of(String.valueOf(full.getMessage())));
        assertEquals(
                "Die Sitzung /a/b.turnwise konnte nicht geschrieben werden: der Datenträger ist voll.",
                GERMAN.of("The session /a/b.turnwise could not be written: the disk is full."));
        Files.createDirectory(table);
        ExportException named =
                assertThrows(ExportException.class, () -> new AtomicFile(table).write(out -> out.write("x")));
        assertEquals(
                table
                        + " konnte nicht geschrieben werden: ein Ordner hat diesen Namen. Was vorher da war, ist unverändert."
                        + " Wählen Sie einen anderen Namen.",
                GERMAN.of(String.valueOf(named.getMessage())));
    }

    @Test
    void aValueThatReadsLikeASentenceIsLeftAlone() {
        assertEquals(
                "Das Schema no transcript hat kein Label tab.",
                GERMAN.of("The scheme no transcript has no label tab."));
    }

    @Test
    void nothingOfAnImportReportStaysEnglish() throws IOException {
        Map<String, String> files = Map.of(
                "times.srt",
                        "1\n00:00:05,000 --> 00:00:02,000\nA: hello\n\n2\nno times\n\n3\n00:00:0x,1 --> 00:00:09,000\nB: oh\n",
                "blank.vtt", "1\n00:00:01.000 --> 00:00:02.000\nhello there\n00:00:03.000 --> 00:00:03.000\nhi\n",
                "table.csv",
                        "start,end,text,emotion\n1.5,1.0,hello,joy\n2.0,x,hi,joy\n3.0,4.0,\"oh \"no,joy\n5.0,6.0,a,b,c,d,e\n7.0,8.0,good,happiness\n7.5,8.5,,surprise\n",
                "columns.csv", "a,b,c\n1,2,3\n",
                "dataset.jsonl",
                        "{\"format\":\"turnwise-dataset\",\"record\":\"session\",\"version\":1}\n{\"record\":\"turn\",\"turn\":\"x\"}\nno json\n",
                "nothing.txt", "Dear diary\n",
                "binary.srt", "\u0000\u0001\u0002\u0000");
        List<String> left = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path written = folder.resolve(file.getKey());
            Files.write(written, file.getValue().getBytes(StandardCharsets.UTF_8));
            ImportResult result = StandardFormats.registry().read(written, ImportOptions.DEFAULT);
            assertFalse(result.problems().isEmpty(), file.getKey());
            for (Problem problem : result.problems()) {
                seen++;
                for (String said : List.of(problem.message(), problem.remedy())) {
                    if (!said.isEmpty() && GERMAN.of(said).equals(said)) {
                        left.add(said);
                    }
                }
            }
        }
        assertEquals(List.of(), left);
        assertEquals(true, seen > 15, "only " + seen + " problems");
    }

    @Test
    void failuresOfOpeningAreSaid() throws IOException {
        Path none = folder.resolve("none.turnwise");
        SessionStoreException missing = assertThrows(
                SessionStoreException.class, () -> new SessionFiles().open(none).close());
        assertEquals("Die Sitzungsdatei " + none + " gibt es nicht.", GERMAN.of(String.valueOf(missing.getMessage())));
        assertEquals(
                "Prüfen Sie den Namen, oder wählen Sie die Datei dort, wo sie jetzt ist.", GERMAN.of(missing.remedy()));
        Path cut = folder.resolve("cut.turnwise");
        Files.writeString(cut, "SQLite format 3\0 and no more");
        for (Path unusable : List.of(cut, folder)) {
            SessionStoreException refused = assertThrows(
                    SessionStoreException.class,
                    () -> new SessionFiles().open(unusable).close());
            assertNotEquals(refused.getMessage(), GERMAN.of(String.valueOf(refused.getMessage())));
            assertNotEquals(refused.remedy(), GERMAN.of(refused.remedy()));
        }
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        MediaException nothing = assertThrows(MediaException.class, () -> MediaProbe.probe(empty));
        assertEquals(
                empty + ": ist leer (0 Byte). Die Aufnahme oder die Kopie misslang: kopieren Sie sie noch einmal.",
                GERMAN.of(String.valueOf(nothing.getMessage())));
    }

    private static String edit(Said said, String name) {
        return said.ofEdit(name, id -> id.equals("joy") ? "Freude" : id);
    }
}
