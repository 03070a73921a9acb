package org.turnwise.desktop.timeline.geometry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LaneShares;

/**
 * Where the axis and each lane lie from top to bottom. Minimap and axis stay where they are; the lanes beneath them
 * scroll where they are taller than what there is.
 *
 * @param order the lanes that are there, from top to bottom
 * @param placed where each of them lies; beyond what is seen where lanes are scrolled
 * @param bottom where the window ends
 * @param hiddenHeight how far the lanes can be scrolled
 */
public record Bands(
        Band minimap, Band axis, List<LaneKind> order, Map<LaneKind, Band> placed, double bottom, double hiddenHeight) {
    static final double AXIS = 24;

    private static final Band NOWHERE = new Band(0, 0);

    /** Nothing but an axis. */
    public static final Bands NONE = of(0, 0, List.of(), Map.of(), 0);

    public Bands {
        order = List.copyOf(order);
        placed = Collections.unmodifiableMap(placed);
    }

    /**
     * @param height of the whole timeline
     * @param speakersWanted height at which all speakers are seen without scrolling
     * @param lanes those that have something to show, from top to bottom
     * @param given heights given by hand
     * @param scroll pixels of lanes hidden beneath the axis; clamped to what there is to scroll
     */
    public static Bands of(
            double height, double speakersWanted, List<LaneKind> lanes, Map<LaneKind, Double> given, double scroll) {
        double room = Math.max(0, height - AXIS);
        LaneShares shares = LaneShares.of(room, speakersWanted, lanes, given);
        Band minimap = new Band(0, shares.minimap());
        Band axis = new Band(shares.minimap(), AXIS);
        double tooMuch = shares.total() + shares.minimap() - room;
        // less than a pixel is rounding
        double hidden = tooMuch < 1 ? 0 : tooMuch;
        double y = axis.endY() - Math.max(0, Math.min(scroll, hidden));
        Map<LaneKind, Band> placed = new EnumMap<>(LaneKind.class);
        for (LaneKind lane : lanes) {
            Band band = new Band(y, shares.heights().getOrDefault(lane, 0.0));
            placed.put(lane, band);
            y = band.endY();
        }
        return new Bands(minimap, axis, lanes, placed, Math.max(height, axis.endY()), hidden);
    }

    /** Where a lane lies; a band of no height where it is not there. */
    public Band of(LaneKind lane) {
        return placed.getOrDefault(lane, NOWHERE);
    }

    /** The speakers' lanes. */
    public Band speakers() {
        return of(LaneKind.SPEAKERS);
    }

    /** Whether anything of the lane is seen: not where the lower edge would leave of it too little to tell what it is. */
    public boolean sees(LaneKind lane) {
        Band band = of(lane);
        return band.shown()
                && band.endY() > axis.endY()
                && bottom - band.y() >= Math.min(LaneKind.LOWEST, band.height());
    }

    /** What of the lane is seen; a band of no height where nothing is. */
    public Band seen(LaneKind lane) {
        Band band = of(lane);
        double top = Math.max(band.y(), axis.endY());
        return new Band(top, sees(lane) ? Math.max(0, Math.min(band.endY(), bottom) - top) : 0);
    }

    /** The lane under a point; empty on the axis, on the minimap and beneath the lowest lane. */
    public Optional<LaneKind> laneAt(double y) {
        return order.stream().filter(lane -> seen(lane).contains(y)).findFirst();
    }

    /** Where the lowest lane ends, or the window where that is nearer. */
    public double endY() {
        double end =
                order.isEmpty() ? axis.endY() : of(order.get(order.size() - 1)).endY();
        return Math.min(end, bottom);
    }

    /** Where the lanes begin. */
    public double top() {
        return axis.endY();
    }

    /** The scroll closest to the one given at which the whole lane is seen, or its top where it is taller than the window. */
    public double scrollRevealing(LaneKind lane, double scroll) {
        Band band = of(lane);
        double above = band.y() - top();
        double below = band.endY() - bottom;
        double to = below > 0 ? scroll + Math.min(below, above) : above < 0 ? scroll + above : scroll;
        return Math.max(0, Math.min(hiddenHeight, to));
    }
}
