package org.turnwise.desktop.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.session.edit.SetBlinding;
import org.turnwise.session.model.Blinding;

class SeenFrontTest {
    @Test
    void no_face_is_left_between_blind_turns() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(3));
        FxSession session = open.session();
        FaceTracks tracks =
                SeenFacesExamples.tracks(SeenFacesExamples.track(1, "a", 0, 12_000, 0.1, 0.2, Expression.HAPPINESS));
        SeenFront front = new SeenFront();
        int all = front.of(tracks, session).all().size();
        open.await(session.submit(new SetBlinding(new Blinding(Blinding.Way.BLIND_FIRST, 0, 0)))
                .toCompletableFuture());
        assertEquals(0, front.of(tracks, session).all().size());
        assertTrue(front.any(), "they are hidden, not missing");
        Labelling labelling = new Labelling(session, new TurnTableModel(session), () -> true, () -> Instant.EPOCH);
        labelling.label("joy");
        open.settle();
        long end = session.session().turnsInOrder().get(0).span().endMillis();
        List<FrontFaces.Face> first = front.of(tracks, session).all();
        assertEquals(
                end, first.get(first.size() - 1).untilMillis(), "the turn after it is hidden, and the gap with it");
        for (int i = 1; i < 3; i++) {
            labelling.label("joy");
        }
        open.settle();
        assertEquals(all, front.of(tracks, session).all().size());
        session.close();
    }
}
