package org.turnwise.desktop.timeline.lanes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How the height beneath the time axis is shared out among the lanes. A height given by hand holds. The other lanes have
 * at least what they need, then grow together to what is usual, then to the most they are good for; the turns take what
 * is left. Where even the least is more than there is, the lanes are taller than the window and scroll. The map of the
 * whole session is always there: low, until all else has the least it needs and the turns have theirs.
 *
 * @param minimap height of the map of the whole session
 * @param heights of each lane
 */
public record LaneShares(double minimap, Map<LaneKind, Double> heights) {
    static final double MINIMAP = 22;

    /** Where there is room for no more, or the lanes scroll, the map is low. It comes and goes with nothing. */
    static final double SLIM_MINIMAP = 12;

    /** The turns of so many pixels come before a map of its full height. */
    static final double SPEAKERS_FIRST = 112;

    /**
     * @param room pixels beneath the axis and for the minimap
     * @param speakersWanted height at which all speakers are seen
     * @param lanes that have something to show
     * @param given heights given by hand
     */
    public static LaneShares of(double room, double speakersWanted, List<LaneKind> lanes, Map<LaneKind, Double> given) {
        Map<LaneKind, Double> heights = new EnumMap<>(LaneKind.class);
        for (LaneKind lane : lanes) {
            double least = lane == LaneKind.SPEAKERS ? Math.min(speakersWanted, lane.least()) : lane.least();
            heights.put(lane, given.getOrDefault(lane, least));
        }
        List<LaneKind> growing =
                lanes.stream().filter(l -> !given.containsKey(l)).toList();
        List<LaneKind> turns =
                growing.stream().filter(l -> l == LaneKind.SPEAKERS).toList();
        double slim = Math.max(0, Math.min(SLIM_MINIMAP, room));
        double free = room - slim - sum(heights);
        free = grow(heights, turns, l -> Math.min(speakersWanted, SPEAKERS_FIRST), free);
        double taller = Math.floor(Math.max(0, Math.min(MINIMAP - SLIM_MINIMAP, free)));
        free -= taller;
        free = grow(heights, growing, l -> l == LaneKind.SPEAKERS ? speakersWanted : l.usual(), free);
        free = grow(heights, growing, l -> l == LaneKind.SPEAKERS ? speakersWanted : l.most(), free);
        grow(heights, turns, LaneKind::most, free);
        return new LaneShares(slim + taller, Collections.unmodifiableMap(heights));
    }

    /** What all the lanes take. */
    public double total() {
        return sum(heights);
    }

    /** Lets lanes grow, each by the same share of what it lacks; returns the room that is left. */
    private static double grow(
            Map<LaneKind, Double> heights, List<LaneKind> lanes, ToDoubleFunction<LaneKind> to, double room) {
        double lacking = lanes.stream()
                .mapToDouble(l -> Math.max(0, to.applyAsDouble(l) - heights.getOrDefault(l, 0.0)))
                .sum();
        if (room <= 0 || lacking <= 0) {
            return room;
        }
        double share = Math.min(1, room / lacking);
        for (LaneKind lane : lanes) {
            double has = heights.getOrDefault(lane, 0.0);
            heights.put(lane, has + share * Math.max(0, to.applyAsDouble(lane) - has));
        }
        return room - share * lacking;
    }

    private static double sum(Map<LaneKind, Double> heights) {
        return heights.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
