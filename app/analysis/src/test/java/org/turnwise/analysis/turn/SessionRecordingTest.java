package org.turnwise.analysis.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pcollections.TreePVector;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.MediaHash;

class SessionRecordingTest {
    @TempDir
    Path folder;

    private Path recording = Path.of("");
    private Session session = Session.empty("00000000-0000-0000-0000-000000000000", "Talk");
    private Path sessionFile = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Path home = Files.createDirectories(folder.resolve("a/b/c/home"));
        recording = Files.writeString(home.resolve("talk.wav"), "the sound of a talk");
        sessionFile = home.resolve("talk.turnwise");
        session = session.withMedia(TreePVector.singleton(
                new MediaSource("m", "talk.wav", MediaHash.of(recording), Files.size(recording), 1_000, true, false)));
    }

    @Test
    void it_is_found_in_its_place_and_where_it_was_moved() throws IOException {
        assertEquals(recording, found());
        Path moved = Files.move(recording, recording.resolveSibling("renamed.wav"));
        assertEquals(moved, found());
    }

    @Test
    void another_recording_in_its_place_is_not_taken_for_it() throws IOException {
        Files.writeString(recording, "the sound of another talk altogether");
        String reason = assertInstanceOf(SessionRecording.Missing.class, SessionRecording.find(session, sessionFile))
                .reason();
        assertTrue(reason.contains("another recording") && reason.contains("talk.wav"), reason);
    }

    @Test
    void without_one_the_reason_is_said() throws IOException {
        Files.delete(recording);
        assertEquals(
                new SessionRecording.Missing("the recording was not found"),
                SessionRecording.find(session, sessionFile));
        assertEquals(
                new SessionRecording.Missing("the session has no recording"),
                SessionRecording.find(session.withMedia(TreePVector.empty()), sessionFile));
    }

    private Path found() {
        return assertInstanceOf(SessionRecording.Found.class, SessionRecording.find(session, sessionFile))
                .file();
    }
}
