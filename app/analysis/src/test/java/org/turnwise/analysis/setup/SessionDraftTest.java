package org.turnwise.analysis.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.AddSpeaker;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.history.SessionStoreException;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.store.SessionFiles;

class SessionDraftTest {
    private final SessionFiles files = new SessionFiles();

    @TempDir
    Path folder;

    @Test
    void a_draft_becomes_a_session_with_one_step_to_undo() {
        Path file = folder.resolve("talk.turnwise");
        SessionDraft draft = new SessionDraft(file, "A talk")
                .add(PauseTurns.edit(List.of(new TimeSpan(0, 900), new TimeSpan(1000, 2000))));
        assertFalse(Files.exists(file), "nothing is written before it is made");
        try (SessionEditor editor = draft.create(files, "Import talk.wav")) {
            assertEquals("A talk", editor.session().name());
            assertEquals(2, editor.session().turns().size());
            assertEquals(draft.planned().turns(), editor.session().turns());
            Turn first = editor.session().turnsInOrder().get(0);
            assertEquals("Speaker 1", editor.session().speakerName(first.speaker()));
            assertEquals("the pauses in the sound", first.attributes().get(Turn.SOURCE));
            assertEquals(Optional.of("Import talk.wav"), editor.undoDescription());
            editor.undo();
            assertEquals(0, editor.session().turns().size());
        }
    }

    @Test
    void an_edit_that_does_not_fit_is_refused_before_there_is_a_file() {
        SessionDraft draft = new SessionDraft(folder.resolve("talk.turnwise"), "talk");
        draft.add(new AddSpeaker(new Speaker("a", "Ana")));
        Session before = draft.planned();
        assertThrows(EditRejected.class, () -> draft.add(new AddSpeaker(new Speaker("a", "Ben"))));
        assertEquals(before, draft.planned());
    }

    @Test
    void a_file_that_is_there_stays_as_it_is() throws Exception {
        Path file = Files.writeString(folder.resolve("talk.turnwise"), "mine");
        SessionDraft draft = new SessionDraft(file, "talk");
        assertThrows(SessionStoreException.class, () -> draft.create(files, "Import"));
        assertEquals("mine", Files.readString(file));
    }
}
