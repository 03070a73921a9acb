package org.turnwise.desktop.timeline.lanes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the annotator arranged the lanes. Immutable.
 *
 * @param order every lane, shown or not, from top to bottom
 * @param shown those that are to be seen
 * @param heights in pixels, of those that were given one by hand; the others have one that fits
 */
public record Arrangement(List<LaneKind> order, Set<LaneKind> shown, Map<LaneKind, Double> heights) {
    /** What a first start shows. */
    public static final Arrangement FIRST = new Arrangement(
            List.of(LaneKind.values()),
            EnumSet.of(LaneKind.SOUND, LaneKind.SPEAKERS, LaneKind.UNCERTAINTY, LaneKind.ROUTING, LaneKind.VOICE),
            Map.of());

    /** A lane that the order leaves out, such as one that an older version did not have, comes after the one it first came after. */
    public Arrangement {
        order = completed(order);
        Set<LaneKind> seen = EnumSet.of(LaneKind.SPEAKERS);
        seen.addAll(shown);
        shown = Collections.unmodifiableSet(seen);
        Map<LaneKind, Double> given = new EnumMap<>(LaneKind.class);
        heights.forEach((lane, height) -> given.put(lane, bounded(height)));
        heights = Collections.unmodifiableMap(given);
    }

    public Arrangement showing(LaneKind lane) {
        Set<LaneKind> more = EnumSet.copyOf(shown);
        more.add(lane);
        return new Arrangement(order, more, heights);
    }

    public Arrangement hiding(LaneKind lane) {
        Set<LaneKind> fewer = EnumSet.copyOf(shown);
        fewer.remove(lane);
        return new Arrangement(order, fewer, heights);
    }

    public Arrangement resized(LaneKind lane, double height) {
        Map<LaneKind, Double> given = new EnumMap<>(LaneKind.class);
        given.putAll(heights);
        given.put(lane, height);
        return new Arrangement(order, shown, given);
    }

    /** The lane gets back a height that fits. */
    public Arrangement fitted(LaneKind lane) {
        Map<LaneKind, Double> given = new EnumMap<>(LaneKind.class);
        given.putAll(heights);
        given.remove(lane);
        return new Arrangement(order, shown, given);
    }

    /** Takes the lane out and puts it at a place of what is left; places beyond the ends are the ends. */
    public Arrangement moved(LaneKind lane, int place) {
        List<LaneKind> others = new ArrayList<>(order);
        others.remove(lane);
        others.add(Math.max(0, Math.min(others.size(), place)), lane);
        return new Arrangement(others, shown, heights);
    }

    /** Puts the lane right above another. */
    public Arrangement movedAbove(LaneKind lane, LaneKind other) {
        if (lane == other) {
            return this;
        }
        List<LaneKind> others = new ArrayList<>(order);
        others.remove(lane);
        return moved(lane, others.indexOf(other));
    }

    /** Those that are to be seen, from top to bottom. */
    public List<LaneKind> visible() {
        return order.stream().filter(shown::contains).toList();
    }

    static double bounded(double height) {
        return Math.max(LaneKind.LOWEST, Math.min(LaneKind.TALLEST, height));
    }

    private static List<LaneKind> completed(List<LaneKind> order) {
        List<LaneKind> all = new ArrayList<>(order.stream().distinct().toList());
        for (LaneKind lane : LaneKind.values()) {
            if (!all.contains(lane)) {
                int before = lane.ordinal() == 0 ? -1 : all.indexOf(LaneKind.values()[lane.ordinal() - 1]);
                all.add(before + 1, lane);
            }
        }
        return List.copyOf(all);
    }
}
