package org.turnwise.formats.subtitle;

import java.util.List;

/**
 * A part of a cue by one voice, free of markup.
 *
 * @param speaker as marked by the format or read from the text, empty where unknown
 * @param lines without surrounding white space, none blank
 */
record Spoken(String speaker, List<String> lines) {
    Spoken {
        lines = List.copyOf(lines);
    }

    /** Line breaks in a subtitle are layout: the text of the turn is one line. */
    String text() {
        return String.join(" ", lines);
    }
}
