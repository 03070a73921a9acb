package org.turnwise.session.history;

import java.time.Instant;

/**
 * One line of the history as a user reads it.
 *
 * @param position greater than that of every earlier step; numbers may be left out
 * @param by who made the edit: the user's login name
 * @param done whether it is in effect; false for what was undone and can be redone
 */
public record HistoryStep(long position, Instant at, String by, String description, boolean done) {}
