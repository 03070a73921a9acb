package org.turnwise.desktop.explaining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** What is muted of the chosen turn, and when it springs back. */
class WhatIfModelTest {
    private final AskedModel model = new AskedModel();
    private Optional<OpenSession> opened = Optional.empty();
    private Optional<WhatIfModel> made = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        OpenSession open = OpenSession.of(Conversations.analysed(6));
        opened = Optional.of(open);
        made = Optional.of(new WhatIfModel(open.session(), run -> Optional.empty(), model, Runnable::run, open::onFx));
        session().select(new TurnId(2));
    }

    @AfterEach
    void close() {
        session().close();
    }

    private FxSession session() {
        return opened.orElseThrow().session();
    }

    private WhatIfModel whatIf() {
        return made.orElseThrow();
    }

    private WhatIfState answer() throws InterruptedException {
        opened.orElseThrow().until(() -> !(whatIf().stateProperty().get() instanceof WhatIfState.Asking));
        return whatIf().stateProperty().get();
    }

    @Test
    void what_is_muted_is_asked_for_and_answered_and_nothing_is_recorded() throws Exception {
        Session before = session().session();
        whatIf().mute(Modality.TEXT);
        assertInstanceOf(WhatIfState.Asking.class, whatIf().stateProperty().get());
        WhatIfState.Answered answered = assertInstanceOf(WhatIfState.Answered.class, answer());
        assertEquals(Set.of(Modality.TEXT), answered.muted());
        assertEquals(new TurnId(2), answered.turn());
        whatIf().unmute(Modality.TEXT);
        assertInstanceOf(WhatIfState.Whole.class, whatIf().stateProperty().get());
        assertEquals(List.of(Set.of(Modality.TEXT)), model.asked);
        assertEquals(before, session().session());
    }

    @Test
    void it_springs_back_with_the_next_turn_and_where_the_opinion_is_hidden() throws Exception {
        whatIf().mute(Modality.TEXT);
        answer();
        session().select(new TurnId(3));
        assertFalse(whatIf().isMuted(Modality.TEXT));
        assertInstanceOf(WhatIfState.Whole.class, whatIf().stateProperty().get());
        whatIf().mute(Modality.TEXT);
        session().predictionsVisibleProperty().set(false);
        assertFalse(whatIf().isMuted(Modality.TEXT));
        whatIf().mute(Modality.TEXT);
        assertFalse(whatIf().canAsk());
        assertEquals(2, model.asked.size(), "a hidden opinion is not asked for");
    }

    @Test
    void an_opinion_that_is_not_recorded_yet_is_not_asked_about() {
        var other = Conversations.predictions(session().session()).get(4);
        session()
                .showEarly(Map.of(
                        new TurnId(2),
                        new org.turnwise.session.model.Prediction(
                                new TurnId(2),
                                "run-9",
                                other.probabilities(),
                                other.uncertainty(),
                                other.evidence(),
                                List.of())));
        assertFalse(whatIf().canAsk());
    }

    @Test
    void what_cannot_be_answered_is_said_with_its_reason() throws Exception {
        model.failure = "there is no model pack SURE";
        whatIf().mute(Modality.AUDIO);
        assertEquals(
                "there is no model pack SURE",
                assertInstanceOf(WhatIfState.Failed.class, answer()).reason());
        model.failure = "";
        model.lost = Set.of(Modality.TEXT);
        whatIf().unmute(Modality.AUDIO);
        whatIf().mute(Modality.AUDIO);
        String reason = assertInstanceOf(WhatIfState.Failed.class, answer()).reason();
        assertTrue(reason.contains("the recording was not found"), reason);
    }

    @Test
    void the_model_is_closed_with_the_session() {
        whatIf().close();
        assertTrue(model.closed);
    }
}
