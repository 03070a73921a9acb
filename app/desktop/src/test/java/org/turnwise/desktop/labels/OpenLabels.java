package org.turnwise.desktop.labels;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.turnwise.desktop.Conversations;
import org.turnwise.desktop.OpenSession;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.turns.TurnTableModel;

/** What tests of labelling begin with: six analysed turns, open without a toolkit, all labels given at one moment. */
public abstract class OpenLabels {
    protected OpenSession opened;
    protected FxSession session;
    protected Labelling labelling;

    private final boolean goesOn;

    /** After a label the next turn is chosen. */
    protected OpenLabels() {
        this(true);
    }

    /** @param goesOn whether the next turn is chosen after a label */
    OpenLabels(boolean goesOn) {
        this.goesOn = goesOn;
    }

    @BeforeEach
    protected void openLabels() throws Exception {
        opened = OpenSession.of(Conversations.analysed(6));
        session = opened.session();
        labelling = new Labelling(
                session, new TurnTableModel(session), () -> goesOn, () -> Instant.parse("2026-01-01T10:00:00Z"));
    }

    @AfterEach
    protected void closeLabels() {
        session.close();
    }
}
