package org.turnwise.desktop.timeline;

import java.util.Optional;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** What the timeline asks of the rest of the window. Every method returns at once. Confined to the FX thread. */
public interface TimelineActions {
    void seek(long millis);

    /** Selects the turn and goes to a time in it. */
    void choose(TurnId turn, long millis);

    /** Plays the turn over and over. */
    void loop(Turn turn);

    /** Adds a turn without text; where the session does not have the speaker yet, that one too. Then selects it. */
    void addTurn(String speaker, TimeSpan span);

    /** Puts the turn in the place of the one with its id. */
    void changeTurn(Turn turn);

    /** Why turns cannot be changed; empty where they can. */
    Optional<String> readOnlyReason();
}
