package org.turnwise.desktop.timeline;

import java.util.Optional;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.timeline.geometry.TimeText;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * A turn being drawn or stretched, until the button is let go.
 *
 * @param original the turn being stretched; empty while a new one is drawn
 */
public record Draft(String speaker, TimeSpan span, Optional<Turn> original) {
    private static final Texts TEXTS = Texts.of(Draft.class);

    /** The boundaries and the length, to be read while dragging. */
    public String words() {
        return TEXTS.get(
                "draft.words",
                Times.exact(span.startMillis()),
                Times.exact(span.endMillis()),
                TimeText.length(span.durationMillis()));
    }
}
