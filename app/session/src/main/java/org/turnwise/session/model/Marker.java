package org.turnwise.session.model;

import java.time.Instant;

/**
 * A place in the recording that somebody set a sign at, with what is to be said of it.
 *
 * @param id given once in a session
 * @param millis media time
 * @param words what it is for; may be empty
 * @param annotator id of who set it
 * @param at when it was set or last changed
 */
public record Marker(long id, long millis, String words, String annotator, Instant at) {
    public Marker {
        if (millis < 0) {
            throw new IllegalArgumentException("a marker lies at 0 ms or later, not at " + millis);
        }
    }

    public Marker saying(String newWords, Instant when) {
        return new Marker(id, millis, newWords, annotator, when);
    }
}
