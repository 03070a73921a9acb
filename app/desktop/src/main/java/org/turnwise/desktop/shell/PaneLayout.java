package org.turnwise.desktop.shell;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * The panes in their places. Each can be hidden, the others then take its room; dividers can be dragged, and the side
 * panes keep their size when the window grows: the picture takes what there is.
 */
public final class PaneLayout {
    private static final double SMALLEST_TURNS = 490;
    private static final double LARGEST_TURNS = 780;
    private static final double SMALLEST_INSPECTOR = 286;
    private static final double LARGEST_INSPECTOR = 420;
    private static final double SMALLEST_TIMELINE = 224;
    private static final double LARGEST_TIMELINE = 420;

    private final BooleanProperty turnsShown = new SimpleBooleanProperty(true);
    private final BooleanProperty videoShown = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private final BooleanProperty timelineShown = new SimpleBooleanProperty(true);

    public BooleanProperty turnsShownProperty() {
        return turnsShown;
    }

    public BooleanProperty videoShownProperty() {
        return videoShown;
    }

    public BooleanProperty inspectorShownProperty() {
        return inspectorShown;
    }

    public BooleanProperty timelineShownProperty() {
        return timelineShown;
    }

    /** Puts the panes in their places. */
    Node arrange(WindowPanes panes) {
        BorderPane centre = new BorderPane(panes.video());
        centre.setBottom(panes.palette());
        centre.setMinWidth(340);
        name(panes);
        SplitPane upper = new SplitPane();
        SplitPane whole = new SplitPane();
        whole.setOrientation(Orientation.VERTICAL);
        Runnable across = () -> {
            fill(upper, new Slot(panes.turns(), turnsShown), new Slot(centre, videoShown), right(panes));
            placeAcross(upper, panes);
        };
        Runnable down = () -> {
            boolean anyAbove = turnsShown.get() || videoShown.get() || inspectorShown.get();
            fill(whole, new Slot(upper, new SimpleBooleanProperty(anyAbove)), below(panes));
            placeDown(whole);
        };
        for (BooleanProperty shown : List.of(turnsShown, videoShown, inspectorShown, timelineShown)) {
            shown.addListener((o, was, is) -> {
                across.run();
                down.run();
            });
        }
        SplitPane.setResizableWithParent(panes.turns(), false);
        SplitPane.setResizableWithParent(panes.inspector(), false);
        SplitPane.setResizableWithParent(panes.timeline(), false);
        across.run();
        down.run();
        whenFirstSized(upper, () -> placeAcross(upper, panes));
        whenFirstSized(whole, () -> placeDown(whole));
        return whole;
    }

    private Slot right(WindowPanes panes) {
        return new Slot(panes.inspector(), inspectorShown);
    }

    private Slot below(WindowPanes panes) {
        return new Slot(panes.timeline(), timelineShown);
    }

    private record Slot(Node pane, BooleanProperty shown) {}

    private static void fill(SplitPane split, Slot... slots) {
        split.getItems()
                .setAll(Arrays.stream(slots)
                        .filter(slot -> slot.shown().get())
                        .map(Slot::pane)
                        .toList());
    }

    private static void placeAcross(SplitPane split, WindowPanes panes) {
        double width = split.getWidth();
        int dividers = split.getDividers().size();
        if (width <= 0 || dividers == 0) {
            return;
        }
        if (split.getItems().get(0) == panes.turns()) {
            split.setDividerPosition(0, within(0.38 * width, SMALLEST_TURNS, LARGEST_TURNS) / width);
        }
        if (split.getItems().get(dividers) == panes.inspector()) {
            double inspector = within(0.21 * width, SMALLEST_INSPECTOR, LARGEST_INSPECTOR);
            split.setDividerPosition(dividers - 1, 1 - inspector / width);
        }
    }

    private static void placeDown(SplitPane split) {
        double height = split.getHeight();
        if (height > 0 && split.getDividers().size() == 1) {
            split.setDividerPosition(0, 1 - within(0.3 * height, SMALLEST_TIMELINE, LARGEST_TIMELINE) / height);
        }
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Divider positions are shares, so they can only be set once there is a size to take a share of. */
    private static void whenFirstSized(SplitPane split, Runnable place) {
        ChangeListener<Number> waiting = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> size, Number was, Number is) {
                if (split.getWidth() > 0 && split.getHeight() > 0) {
                    split.widthProperty().removeListener(this);
                    split.heightProperty().removeListener(this);
                    place.run();
                }
            }
        };
        split.widthProperty().addListener(waiting);
        split.heightProperty().addListener(waiting);
    }

    private static void name(WindowPanes panes) {
        panes.turns().setId("turns-pane");
        panes.video().setId("video-pane");
        panes.palette().setId("label-palette");
        panes.inspector().setId("inspector-pane");
        panes.timeline().setId("timeline-pane");
    }
}
