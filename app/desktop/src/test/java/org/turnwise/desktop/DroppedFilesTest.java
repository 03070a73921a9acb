package org.turnwise.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedFilesTest {
    private static final Path FILM = Path.of("Küche.MP4");
    private static final Path WORDS = Path.of("Küche.srt");

    @Test
    void a_recording_and_its_transcript_are_imported_together_in_whatever_order() {
        DroppedFiles both = new DroppedFiles.ToImport(Optional.of(FILM), Optional.of(WORDS), Optional.empty());
        assertEquals(both, DroppedFiles.of(List.of(FILM, WORDS)));
        assertEquals(both, DroppedFiles.of(List.of(WORDS, FILM)));
    }

    @Test
    void either_alone_is_imported_too() {
        assertEquals(
                new DroppedFiles.ToImport(Optional.of(FILM), Optional.empty(), Optional.empty()),
                DroppedFiles.of(List.of(FILM)));
        assertEquals(
                new DroppedFiles.ToImport(Optional.empty(), Optional.of(WORDS), Optional.empty()),
                DroppedFiles.of(List.of(WORDS)));
    }

    @Test
    void a_session_is_opened() {
        Path session = Path.of("talk.Turnwise");
        assertEquals(new DroppedFiles.OfSession(session), DroppedFiles.of(List.of(session)));
    }

    @Test
    void an_unknown_file_is_named_and_the_annotator_told_what_can_be_dropped() {
        String words = refused(Path.of("minutes.docx"));
        assertTrue(words.startsWith("minutes.docx is of no kind that can be opened here."), words);
        assertTrue(words.contains(".turnwise") && words.contains("mp4") && words.contains("srt"), words);
    }

    @Test
    void an_unknown_file_beside_a_recording_is_left_aside_with_a_word() {
        var files =
                assertInstanceOf(DroppedFiles.ToImport.class, DroppedFiles.of(List.of(Path.of("minutes.docx"), FILM)));
        assertEquals(Optional.of(FILM), files.recording());
        assertTrue(files.leftAside().orElseThrow().startsWith("minutes.docx"));
    }

    @Test
    void a_folder_is_refused_as_one(@TempDir Path folder) {
        assertTrue(refused(folder).contains(" is a folder."));
    }

    @Test
    void of_two_of_a_kind_none_is_picked_by_chance() {
        String words = refused(FILM, Path.of("garden.wav"), WORDS);
        assertTrue(words.contains("Küche.MP4, garden.wav, Küche.srt"), words);
        assertTrue(refused(Path.of("a.turnwise"), Path.of("b.turnwise")).contains("too many"));
    }

    private static String refused(Path... files) {
        return assertInstanceOf(DroppedFiles.Useless.class, DroppedFiles.of(List.of(files)))
                .words();
    }
}
