package org.turnwise.desktop.explaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.session.model.TurnId;

/** When turns like the chosen one are looked for, and when not. */
class SimilarTurnsTest {
    @Test
    void they_are_looked_for_while_they_are_wanted_and_the_opinion_is_shown() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(40));
        SimilarTurns similar = new SimilarTurns(open.session(), FeatureCache::none, Runnable::run, open::onFx);
        open.session().select(new TurnId(7));
        assertInstanceOf(SimilarState.Unasked.class, similar.stateProperty().get());
        similar.want();
        SimilarState.Found found = found(open, similar);
        assertEquals(5, found.nearest().size());
        assertTrue(found.nearest().stream().noneMatch(n -> n.turn().equals(new TurnId(7))));
        open.session().select(new TurnId(8));
        assertInstanceOf(SimilarState.Finding.class, similar.stateProperty().get());
        assertEquals(new TurnId(8), found(open, similar).of());
        open.session().predictionsVisibleProperty().set(false);
        assertInstanceOf(SimilarState.Unasked.class, similar.stateProperty().get(), "it would tell the opinion");
        open.session().predictionsVisibleProperty().set(true);
        found(open, similar);
        similar.leave();
        assertInstanceOf(SimilarState.Unasked.class, similar.stateProperty().get());
        similar.close();
        open.session().close();
    }

    private static SimilarState.Found found(OpenSession open, SimilarTurns similar) throws InterruptedException {
        open.until(() -> similar.stateProperty().get() instanceof SimilarState.Found);
        return (SimilarState.Found) similar.stateProperty().get();
    }
}
