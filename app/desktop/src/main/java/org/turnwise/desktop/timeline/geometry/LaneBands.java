package org.turnwise.desktop.timeline.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where each lane and row lies from top to bottom. Lanes that do not fit are reached by scrolling. Immutable. */
public final class LaneBands {
    static final double ROW = 26;
    static final double ROW_OF_SEVERAL = 20;
    static final double MARGIN = 3;
    static final double MOST_STRETCH = 1.6;

    /** Half a line of letters. */
    private static final double LEGIBLE = 6;

    private final LaneLayout layout;
    private final Band area;
    private final double scroll;
    /** How much taller rows are drawn than they need be, where there is room. */
    private final double stretch;
    /** Top of each lane from the top of the first, and the end of the last. */
    private final double[] tops;

    /**
     * @param area the strip that the lanes share
     * @param scroll pixels of lanes hidden above the area; clamped to what there is to scroll
     */
    public LaneBands(LaneLayout layout, Band area, double scroll) {
        this.layout = layout;
        this.area = area;
        double needed = heightOf(layout);
        stretch = needed == 0 ? 1 : Math.max(1, Math.min(MOST_STRETCH, area.height() / needed));
        tops = new double[layout.lanes().size() + 1];
        for (int i = 0; i < layout.lanes().size(); i++) {
            tops[i + 1] = tops[i] + stretch * heightOf(layout.lanes().get(i));
        }
        this.scroll = Math.max(0, Math.min(scroll, hiddenHeight()));
    }

    /** Height at which all lanes are seen. */
    public static double heightOf(LaneLayout layout) {
        return layout.lanes().stream().mapToDouble(LaneBands::heightOf).sum();
    }

    /** Whether the other layout has the same lanes with as many rows, so that each lies where it does. */
    public boolean liesAs(LaneLayout other) {
        return rowsOf(layout).equals(rowsOf(other));
    }

    private static List<String> rowsOf(LaneLayout layout) {
        return layout.lanes().stream()
                .map(lane -> lane.rows().size() + lane.speaker())
                .toList();
    }

    /** The same with other turns. */
    public LaneBands with(LaneLayout other) {
        return new LaneBands(other, area, scroll);
    }

    public LaneLayout layout() {
        return layout;
    }

    public Band area() {
        return area;
    }

    public double scroll() {
        return scroll;
    }

    /** How far the lanes can be scrolled. */
    public double hiddenHeight() {
        // less than a pixel is rounding
        double hidden = tops[tops.length - 1] - area.height();
        return hidden < 1 ? 0 : hidden;
    }

    /** The lane's strip; it may reach beyond the area where lanes are scrolled. */
    public Band lane(int index) {
        return new Band(area.y() - scroll + tops[index], tops[index + 1] - tops[index]);
    }

    public Band row(int lane, int row) {
        double height = stretch * rowHeight(layout.lanes().get(lane));
        return new Band(lane(lane).y() + stretch * MARGIN + row * height, height - 1);
    }

    /** Indices of the lanes of which anything is seen, from top to bottom. */
    public List<Integer> visible() {
        int first = laneUnder(scroll);
        return IntStream.range(first, layout.lanes().size())
                .takeWhile(i -> tops[i] < scroll + area.height())
                .boxed()
                .toList();
    }

    /** Indices of the lanes above the area, or so far that their names cannot be read. */
    public List<Integer> hiddenAbove() {
        return lanes(i -> middle(i) - LEGIBLE < area.y());
    }

    /** Indices of the lanes beneath the area, or so far that their names cannot be read. */
    public List<Integer> hiddenBelow() {
        return lanes(i -> middle(i) + LEGIBLE > area.endY());
    }

    private List<Integer> lanes(IntPredicate which) {
        return IntStream.range(0, layout.lanes().size()).filter(which).boxed().toList();
    }

    private double middle(int lane) {
        return lane(lane).y() + lane(lane).height() / 2;
    }

    /** The scroll at which this lane is the topmost, or the lanes are at their end. */
    public double scrollFrom(int lane) {
        return Math.min(tops[lane], hiddenHeight());
    }

    /** The scroll at which this lane is the lowest, or the lanes are at their beginning. */
    public double scrollUpTo(int lane) {
        return Math.max(0, tops[lane + 1] - area.height());
    }

    public OptionalInt laneAt(double y) {
        int lane = laneUnder(y - area.y() + scroll);
        return area.contains(y) && lane < layout.lanes().size() ? OptionalInt.of(lane) : OptionalInt.empty();
    }

    public OptionalInt rowAt(int lane, double y) {
        int rows = layout.lanes().get(lane).rows().size();
        return IntStream.range(0, rows).filter(r -> row(lane, r).contains(y)).findFirst();
    }

    /** The scroll closest to this one at which the whole lane is seen. */
    public double scrollRevealing(int lane) {
        double atLeast = tops[lane + 1] - area.height();
        return Math.max(Math.min(scroll, tops[lane]), Math.min(atLeast, tops[lane]));
    }

    /** Index of the lane at a distance from the top of the first lane; the number of lanes below the last. */
    private int laneUnder(double distance) {
        int found = Arrays.binarySearch(tops, distance);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static double heightOf(Lane lane) {
        return 2 * MARGIN + lane.rows().size() * rowHeight(lane);
    }

    private static double rowHeight(Lane lane) {
        return lane.rows().size() == 1 ? ROW : ROW_OF_SEVERAL;
    }
}
