package org.turnwise.desktop.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

class TurnEditingTest {
    private OpenSession opened;
    private FxSession session;
    private TurnEditing editing;
    private Session before;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(4));
        session = opened.session();
        before = session.session();
        editing = new TurnEditing(session, new TurnTableModel(session), said::add);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_deleted_turn_is_gone_the_next_is_chosen_and_one_undo_brings_it_back() throws Exception {
        TurnId first = chosen().id();
        TurnId second = session.rows().get(1).id();
        editing.delete();
        opened.settle();
        assertEquals(3, session.rows().size());
        assertEquals(Optional.of(second), session.selected());
        assertEquals(List.of("Deleted turn 1 (Ctrl+Z brings it back)."), said);
        assertTrue(session.session().turns().find(first).isEmpty());
        undoesToTheBeginning();
    }

    @Test
    void after_the_last_turn_the_one_before_is_chosen() throws Exception {
        session.select(session.rows().get(3).id());
        TurnId third = session.rows().get(2).id();
        editing.delete();
        opened.settle();
        assertEquals(Optional.of(third), session.selected());
    }

    @Test
    void words_are_kept_without_the_blanks_around_them_and_undone_in_one_step() throws Exception {
        editing.words(chosen().id(), "  I never said that.  ");
        opened.settle();
        assertEquals("I never said that.", chosen().text());
        undoesToTheBeginning();
    }

    @Test
    void the_same_words_are_no_edit() throws Exception {
        editing.words(chosen().id(), chosen().text());
        opened.settle();
        assertEquals(before, session.session());
    }

    @Test
    void a_new_speaker_is_added_with_the_turn_in_one_step_and_a_known_name_is_not_added_twice() throws Exception {
        int speakers = before.speakers().size();
        editing.speakerNamed(chosen().id(), " Zoe ");
        opened.settle();
        assertEquals("Zoe", session.session().speakerName(chosen().speaker()));
        assertEquals(speakers + 1, session.session().speakers().size());
        editing.speakerNamed(session.rows().get(1).id(), "Zoe");
        opened.settle();
        assertEquals(speakers + 1, session.session().speakers().size());
        session.undo();
        opened.settle();
        undoesToTheBeginning();
    }

    private Turn chosen() {
        return session.selectedTurn().orElseThrow();
    }

    private void undoesToTheBeginning() throws Exception {
        session.undo();
        opened.settle();
        assertEquals(before, session.session());
    }
}
