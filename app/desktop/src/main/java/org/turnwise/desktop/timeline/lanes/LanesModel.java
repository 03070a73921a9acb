package org.turnwise.desktop.timeline.lanes;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The lanes as they are arranged, and as they are being arranged anew by hand. Needs no toolkit; confined to the FX thread. */
public final class LanesModel {
    private final ReadOnlyObjectWrapper<Arrangement> arrangement = new ReadOnlyObjectWrapper<>(Arrangement.FIRST);
    private final Map<LaneKind, BooleanProperty> shown = new EnumMap<>(LaneKind.class);
    private final ReadOnlyObjectWrapper<Map<LaneKind, Double>> held = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty listed = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Carried>> carried = new SimpleObjectProperty<>(Optional.empty());
    private Runnable alsoAnew = () -> {};

    /**
     * A lane that is being dragged to another place.
     *
     * @param above which lane it would come to lie above; empty for the lowest place
     */
    public record Carried(LaneKind lane, Optional<LaneKind> above) {}

    public LanesModel() {
        for (LaneKind lane : LaneKind.values()) {
            BooleanProperty its =
                    new SimpleBooleanProperty(Arrangement.FIRST.shown().contains(lane));
            its.addListener((o, was, is) -> change(a -> is ? a.showing(lane) : a.hiding(lane)));
            shown.put(lane, its);
        }
        arrangement.addListener(
                (o, was, is) -> shown.forEach((lane, its) -> its.set(is.shown().contains(lane))));
    }

    public ReadOnlyObjectProperty<Arrangement> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    public Arrangement arrangement() {
        return arrangement.get();
    }

    public void arrange(Arrangement wanted) {
        if (!wanted.equals(arrangement.get())) {
            arrangement.set(wanted);
        }
    }

    /** Whether the annotator wants to see the lane; there may be nothing to show in it all the same. */
    public BooleanProperty shownProperty(LaneKind lane) {
        return Objects.requireNonNull(shown.get(lane));
    }

    /** Heights that hold while an edge is being dragged, before all others. */
    public ReadOnlyObjectProperty<Map<LaneKind, Double>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** The lane that is being dragged to another place. */
    public ObjectProperty<Optional<Carried>> carriedProperty() {
        return carried;
    }

    /** Whether the list of the lanes is open. */
    public BooleanProperty listedProperty() {
        return listed;
    }

    /** The heights in force by hand. */
    public Map<LaneKind, Double> heights() {
        Map<LaneKind, Double> all = new EnumMap<>(LaneKind.class);
        all.putAll(arrangement.get().heights());
        all.putAll(held.get());
        return all;
    }

    /** Fixes heights until {@link #release}. */
    public void hold(Map<LaneKind, Double> heights) {
        Map<LaneKind, Double> bounded = new EnumMap<>(LaneKind.class);
        heights.forEach((lane, height) -> bounded.put(lane, Arrangement.bounded(height)));
        held.set(bounded);
    }

    /** Ends {@link #hold}. */
    public void release() {
        held.set(Map.of());
    }

    public void resize(LaneKind lane, double height) {
        change(a -> a.resized(lane, height));
    }

    /** Gives the lane back a height that fits. */
    public void fit(LaneKind lane) {
        change(a -> a.fitted(lane));
    }

    /** Puts the lane a place higher. */
    public void up(LaneKind lane) {
        change(a -> a.moved(lane, a.order().indexOf(lane) - 1));
    }

    /** Puts the lane a place lower. */
    public void down(LaneKind lane) {
        change(a -> a.moved(lane, a.order().indexOf(lane) + 1));
    }

    /** Puts the lane where it is carried. */
    public void drop() {
        Optional<Carried> dropped = carried.get();
        carried.set(Optional.empty());
        dropped.ifPresent(c -> change(a -> c.above()
                .map(other -> a.movedAbove(c.lane(), other))
                .orElseGet(() -> a.moved(c.lane(), a.order().size()))));
    }

    /** The order, heights and lanes of a first start. */
    public void arrangeAnew() {
        arrange(Arrangement.FIRST);
        alsoAnew.run();
    }

    /** @param also what else is arranged then as it was at first */
    public void onAnew(Runnable also) {
        alsoAnew = also;
    }

    private void change(UnaryOperator<Arrangement> to) {
        arrange(to.apply(arrangement.get()));
    }
}
