package org.turnwise.desktop.timeline;

import java.util.Optional;
import org.turnwise.desktop.timeline.geometry.TimeText;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * A turn being drawn or stretched, until the button is let go.
 *
 * @param original the turn being stretched; empty while a new one is drawn
 */
public record Draft(String speaker, TimeSpan span, Optional<Turn> original) {
    /** The boundaries and the length, to be read while dragging. */
    public String words() {
        return TimeText.exact(span.startMillis()) + " to " + TimeText.exact(span.endMillis()) + ", "
                + TimeText.length(span.durationMillis());
    }
}
