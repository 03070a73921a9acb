package org.turnwise.desktop.turns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.session.edit.RemoveTurns;
import org.turnwise.session.model.TurnId;

/** The table's lines stay where only words about turns change, and follow where turns do. */
class TurnSlotsTest {
    private OpenSession opened;
    private TurnTableModel model;
    private Labelling labelling;
    private TurnSlots slots;
    private int listChanges;
    private int filled;
    private int moves;

    @BeforeEach
    void open() throws Exception {
        opened = OpenSession.of(Conversations.analysed(40));
        model = new TurnTableModel(opened.session());
        labelling = new Labelling(opened.session(), model, () -> true, () -> Instant.EPOCH);
        slots = new TurnSlots(model.shown(), () -> {}, () -> moves++);
        slots.list().addListener((ListChangeListener<TurnSlot>) c -> listChanges++);
        slots.list().forEach(slot -> slot.rowProperty().addListener((o, was, is) -> filled++));
    }

    @AfterEach
    void close() {
        opened.session().close();
    }

    @Test
    void a_label_fills_one_line_and_moves_none() throws Exception {
        TurnSlot first = slots.list().get(0);
        labelling.label("fear");
        opened.settle();
        assertEquals(0, listChanges);
        assertEquals(0, moves);
        assertEquals(1, filled);
        assertEquals(Optional.of("fear"), first.row().humanLabel());
        assertSame(first, slots.list().get(0));
        followed();
    }

    @Test
    void hiding_the_opinion_fills_every_line_and_moves_none() {
        opened.session().predictionsVisibleProperty().set(false);
        assertEquals(0, listChanges);
        assertEquals(40, filled);
        followed();
    }

    @Test
    void filtering_and_sorting_fill_lines_that_stay_where_they_are() {
        List<TurnSlot> before = new ArrayList<>(slots.list());
        model.filter(f -> f.withText("cupboard"));
        followed();
        model.sort(
                Optional.of(TurnColumn.UNSURE.order(opened.session().scheme()).thenComparing(r -> -r.number())),
                Optional.empty());
        followed();
        assertEquals(2, moves);
        assertEquals(1, listChanges, "fewer lines; another order is only another filling");
        for (int i = 0; i < slots.list().size(); i++) {
            assertSame(before.get(i), slots.list().get(i));
        }
        model.filter(f -> TurnFilter.ALL);
        assertEquals(40, slots.list().size());
        followed();
    }

    @Test
    void a_label_that_a_filter_or_the_order_asks_for_moves_the_line() throws Exception {
        model.sort(Optional.of(TurnColumn.YOU.order(opened.session().scheme())), Optional.empty());
        opened.session().select(new TurnId(20));
        labelling.label("neutral");
        opened.settle();
        assertEquals(new TurnId(20), slots.list().get(0).id());
        followed();
        model.filter(f -> f.withHumanLabel(Optional.of("neutral")));
        assertEquals(1, slots.list().size());
        opened.session().select(new TurnId(20));
        labelling.label("anger");
        opened.settle();
        assertEquals(0, slots.list().size());
        followed();
    }

    @Test
    void a_deleted_turn_takes_its_line_along() throws Exception {
        opened.session().submit(new RemoveTurns(List.of(new TurnId(3))));
        opened.settle();
        assertEquals(39, slots.list().size());
        followed();
    }

    private void followed() {
        assertEquals(model.shown(), slots.list().stream().map(TurnSlot::row).toList());
    }
}
