package org.turnwise.desktop.preferences;

import java.util.List;

/**
 * How the annotator arranged the panes.
 *
 * @param hidden names of the panes that are hidden
 * @param turnsWidth to which the turn table was dragged, in pixels; 0 as long as it was not
 * @param inspectorWidth to which the inspector was dragged; 0 as long as it was not
 * @param timelineHeight to which the timeline was dragged; 0 as long as it was not
 */
public record PanePlaces(List<String> hidden, double turnsWidth, double inspectorWidth, double timelineHeight) {
    /** Everything shown, in sizes that fit the window. */
    public static final PanePlaces FIRST = new PanePlaces(List.of(), 0, 0, 0);

    public PanePlaces {
        hidden = List.copyOf(hidden);
    }
}
