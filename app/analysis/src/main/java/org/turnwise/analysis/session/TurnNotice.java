package org.turnwise.analysis.session;

import org.turnwise.session.model.TurnId;

/**
 * What the user should know of how one turn was analysed.
 *
 * @param words without the turn: "the text is too long: its last 7 word pieces were not read"
 */
public record TurnNotice(TurnId turn, String words) {
    /** With the turn named by its id, for a log. */
    @Override
    public String toString() {
        return "turn " + turn + ": " + words;
    }
}
