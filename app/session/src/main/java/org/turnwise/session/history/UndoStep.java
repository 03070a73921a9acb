package org.turnwise.session.history;

import java.time.Instant;

/**
 * The step that undo would take back next. Equal to another only where both are the same step of the same history.
 *
 * @param at when it was done first
 * @param description what it did: "Label joy"
 */
public record UndoStep(long position, Instant at, String description, Kind kind) {
    /** What taking it back means to who asks for it. */
    public enum Kind {
        /** Something that an annotator did. */
        EDIT,
        /** Something that an annotator did in training: seen, and meant, only there. */
        PRACTICE,
        /** How the labels are made, where taking that back shows what is hidden: what was seen cannot be unseen. */
        REVEALING,
        /** What a model found, and nothing an annotator did could be taken back before it: minutes of work. */
        ANALYSIS,
        /** How the session was made: without it there is nothing to work on. */
        MAKING
    }
}
