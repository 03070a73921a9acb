package org.turnwise.desktop.labels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.model.TurnId;

/** What is said of a label that leads nowhere, of six turns. */
class LastTurnTest extends OpenLabels {
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void listen() {
        labelling.tell(new LastTurn(session, new TurnTableModel(session), said::add));
    }

    @Test
    void a_label_that_leads_on_is_not_remarked_on() throws Exception {
        label(1, "joy");
        assertEquals(List.of(), said);
    }

    @Test
    void after_the_last_turn_it_is_said_how_many_are_left_and_the_way_to_them() throws Exception {
        label(2, "joy");
        label(6, "joy");
        assertEquals(List.of("That was the last turn; of 6 listed, 4 have no label yet (U goes to the first)."), said);
        assertTrue(labelling.nextOpen());
        assertEquals(Optional.of(new TurnId(1)), session.selected());
        assertTrue(labelling.nextOpen());
        assertEquals(Optional.of(new TurnId(3)), session.selected(), "from there to the next, over the one labelled");
    }

    @Test
    void keys_that_go_on_changing_the_last_label_are_told_so_even_faster_than_the_disk() throws Exception {
        session.select(new TurnId(6));
        labelling.label("joy");
        labelling.label("anger");
        opened.settle();
        assertEquals(Optional.of("anger"), session.selectedRow().orElseThrow().humanLabel());
        assertEquals(2, said.size());
        assertTrue(said.get(1).startsWith("Turn 6 is now anger, it was joy. That was the last turn;"), said.get(1));
        labelling.label("anger");
        opened.settle();
        assertFalse(said.get(2).contains("is now"), said.get(2));
    }

    @Test
    void where_all_have_a_label_that_is_said() throws Exception {
        session.select(new TurnId(1));
        for (int i = 0; i < 6; i++) {
            labelling.label("joy");
        }
        opened.settle();
        assertEquals(List.of("That was the last turn; all 6 listed have a label."), said);
        assertFalse(labelling.nextOpen());
    }

    private void label(long turn, String label) throws Exception {
        session.select(new TurnId(turn));
        labelling.label(label);
        opened.settle();
    }
}
