package org.turnwise.desktop.preferences;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How the annotator arranged the timeline's lanes, each by its name.
 *
 * @param order from top to bottom, shown or not; empty as long as nothing was arranged
 * @param shown those that are to be seen
 * @param heights in pixels, of those that were dragged
 */
public record LanePlaces(List<String> order, List<String> shown, Map<String, Double> heights) {
    /** Nothing was arranged yet. */
    public static final LanePlaces FIRST = new LanePlaces(List.of(), List.of(), Map.of());

    public LanePlaces {
        order = List.copyOf(order);
        shown = List.copyOf(shown);
        Map<String, Double> written = new TreeMap<>(heights);
        written.values().removeIf(Objects::isNull);
        heights = Collections.unmodifiableMap(written);
    }
}
