package org.turnwise.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.session.edit.EditRejected;
import org.turnwise.session.edit.RemoveSpeaker;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.edit.RenameSession;
import org.turnwise.session.history.HistoryStep;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.history.SessionChange.Cause;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

class SessionEditorTest {
    private static final TurnId FIRST = new TurnId(1);

    @TempDir
    Path folder;

    private SessionEditor editor;

    @BeforeEach
    void a_session_with_two_turns() {
        editor = new SessionFiles().create(folder.resolve("a.turnwise"), "a");
        editor.apply(SessionFilesTest.twoTurns());
    }

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void a_change_tells_which_turns_it_concerns() {
        SessionChange change = editor.apply(SessionFilesTest.label(FIRST, "joy"));
        assertEquals(Set.of(FIRST), change.affectedTurns());
        assertTrue(change.touched().turns().isEmpty(), "the turn's own row is as it was");
        SessionChange removal = editor.apply(new RemoveTurns(List.of(FIRST)));
        assertEquals(Set.of(FIRST), removal.affectedTurns());
        assertEquals(1, removal.touched().annotations().size());
    }

    @Test
    void a_removed_turns_id_is_never_given_again_not_even_after_reopening() {
        editor.apply(new RemoveTurns(List.of(FIRST, new TurnId(2))));
        assertEquals(new TurnId(3), editor.session().turns().nextId());
        editor.close();
        editor = new SessionFiles().open(folder.resolve("a.turnwise"));
        assertEquals(new TurnId(3), editor.session().turns().nextId());
    }

    @Test
    void an_edit_that_does_not_fit_changes_nothing() {
        Session before = editor.session();
        assertThrows(EditRejected.class, () -> editor.apply(new RemoveSpeaker("S1")));
        assertThrows(EditRejected.class, () -> editor.apply(SessionFilesTest.label(new TurnId(9), "joy")));
        assertThrows(EditRejected.class, () -> editor.apply(SessionFilesTest.label(FIRST, "bliss")));
        assertSame(before, editor.session());
        assertEquals(1, editor.steps(10).size());
    }

    @Test
    void listeners_hear_of_each_change_in_order_and_one_that_fails_hides_nothing() {
        List<Cause> heard = new ArrayList<>();
        editor.addListener(change -> {
            throw new IllegalStateException("a listener that fails");
        });
        editor.addListener(change -> heard.add(change.cause()));
        editor.apply(new RenameSession("b"));
        editor.undo();
        editor.redo();
        assertEquals(List.of(Cause.EDIT, Cause.UNDO, Cause.REDO), heard);
        assertEquals("b", editor.session().name());
    }

    @Test
    void the_history_says_who_did_what_and_what_is_undone() {
        editor.apply(new RenameSession("b"));
        editor.undo();
        List<HistoryStep> steps = editor.steps(10);
        assertEquals(2, steps.get(0).position());
        assertFalse(steps.get(0).done());
        assertTrue(steps.get(1).done());
        assertEquals("Import talk.srt", steps.get(1).description());
        assertEquals(System.getProperty("user.name"), steps.get(1).by());
    }

    @Test
    void compacting_keeps_everything() {
        editor.apply(SessionFilesTest.label(FIRST, "joy"));
        Session before = editor.session();
        editor.compact();
        editor.close();
        editor = new SessionFiles().open(folder.resolve("a.turnwise"));
        assertEquals(before, editor.session());
        assertTrue(editor.undo().isPresent());
    }

    @Test
    void a_closed_editor_edits_no_more() {
        editor.close();
        assertThrows(IllegalStateException.class, () -> editor.apply(new RenameSession("b")));
    }
}
