package org.turnwise.session.model;

import java.util.Map;

/**
 * One speaker's uninterrupted contribution (MELD's "utterance").
 *
 * @param speaker id of a {@link Speaker} of the session
 * @param text the transcript, empty where there is none
 * @param dialogue key of the conversation the turn belongs to; empty in a session that is one conversation
 * @param attributes columns that came with the turn and mean nothing to us (MELD's season, episode ...), kept for export
 */
public record Turn(
        TurnId id, TimeSpan span, String speaker, String text, String dialogue, Map<String, String> attributes) {
    /** Name of the attribute that says which file a turn was read from, or by what it was found; none if by hand. */
    public static final String SOURCE = "turnwise_source";

    public Turn {
        attributes = Map.copyOf(attributes);
    }

    public Turn(TurnId id, TimeSpan span, String speaker, String text) {
        this(id, span, speaker, text, "", Map.of());
    }

    public Turn withSpan(TimeSpan newSpan) {
        return new Turn(id, newSpan, speaker, text, dialogue, attributes);
    }

    public Turn withSpeaker(String newSpeaker) {
        return new Turn(id, span, newSpeaker, text, dialogue, attributes);
    }

    public Turn withText(String newText) {
        return new Turn(id, span, speaker, newText, dialogue, attributes);
    }
}
