package org.turnwise.desktop.timeline;

import org.turnwise.session.model.Turn;

/** Told of what was done to turns on the timeline, once it is durable and shown. */
public interface TurnNews {
    /** A boundary, or both, came to stand elsewhere. */
    void moved(Turn before, Turn after);

    void added(Turn turn);
}
