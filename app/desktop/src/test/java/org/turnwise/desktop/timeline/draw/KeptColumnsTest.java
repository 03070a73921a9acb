package org.turnwise.desktop.timeline.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.timeline.MadeUpSession;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** What is looked up once for many paintings follows whatever changes what is seen. */
class KeptColumnsTest {
    private static final TurnId LABELLED = new TurnId(1);

    private final Session session = MadeUpSession.dialogue(300);
    private final LaneLayout layout = layout(session);
    private final TurnMarks marks = MadeUpSession.marks(session);
    private final TimeScale whole = TimeScale.whole(layout.endMillis(), 200);
    private final KeptColumns kept = new KeptColumns();

    private static LaneLayout layout(Session session) {
        return LaneLayout.of(session.turns().all(), Set.of());
    }

    private static TurnMarks then(TurnMarks before, Session session) {
        return before.then(session, before.annotator(), before.scheme(), before.run());
    }

    private Session unlabelled() {
        return session.withAnnotations(
                session.annotations().minusAll(session.annotations().keySet()));
    }

    @Test
    void columns_stay_when_labels_change_and_are_found_anew_when_anything_else_does() {
        List<SharedColumns.Run> first = kept.of(layout, whole, marks);
        TurnMarks labels = then(marks, unlabelled());
        assertSame(first, kept.of(layout, whole, labels));
        TimeScale closer = whole.zoomed(2, 10);
        assertEquals(SharedColumns.of(layout, closer, labels), kept.of(layout, closer, labels));
        assertNotEquals(first, kept.of(layout, closer, labels));
        TimeScale wider = whole.withWidth(400);
        assertEquals(SharedColumns.of(layout, wider, labels), kept.of(layout, wider, labels));

        TurnMarks hidden = labels.then(session, marks.annotator(), marks.scheme(), Optional.empty());
        assertEquals(List.of(), kept.of(layout, whole, hidden));
        TurnMarks shown = then(marks, session);
        assertEquals(first, kept.of(layout, whole, shown));

        Turn turn = session.turns().find(new TurnId(150)).orElseThrow();
        Session moved = session.withTurns(session.turns().with(turn.withSpan(new TimeSpan(0, 300_000))));
        TurnMarks later = then(shown, moved);
        List<SharedColumns.Run> anew = SharedColumns.of(layout(moved), whole, MadeUpSession.marks(moved));
        assertNotEquals(first, anew);
        assertEquals(anew, kept.of(layout(moved), whole, later));
    }

    @Test
    void marks_hold_for_their_own_session_however_many_came_before_and_after() {
        Turn turn = session.turns().find(LABELLED).orElseThrow();
        TurnMark labelled = marks.of(turn);
        assertEquals(true, labelled.human().isPresent());
        TurnMarks without = then(marks, unlabelled());
        // not asked for in between
        TurnMarks again = then(then(without, unlabelled()), session);
        assertEquals(Optional.empty(), without.of(turn).human());
        assertEquals(labelled, again.of(turn));
        assertEquals(labelled, marks.of(turn));
        assertEquals(Optional.empty(), without.of(turn).human());

        TurnMarks hidden = again.then(session, marks.annotator(), marks.scheme(), Optional.empty());
        assertEquals(Optional.empty(), hidden.of(turn).model());
        assertEquals(labelled.model(), again.of(turn).model());
        TurnMarks other = hidden.then(session, "somebody else", marks.scheme(), marks.run());
        assertEquals(Optional.empty(), other.of(turn).human());
        assertEquals(labelled.model(), other.of(turn).model());
        Turn moved = turn.withSpan(new TimeSpan(0, 10));
        assertSame(
                moved,
                then(marks, session.withTurns(session.turns().with(moved)))
                        .of(moved)
                        .turn());
    }
}
