package org.turnwise.desktop.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * The panes in their places. Each can be hidden, the others then take its room; dividers can be dragged, and a pane
 * that comes back has the size it left with.
 */
public final class PaneLayout {
    private static final double TURNS_WIDTH = 400;
    private static final double INSPECTOR_WIDTH = 320;
    private static final double TIMELINE_HEIGHT = 210;

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
        centre.setMinWidth(360);
        name(panes);
        SplitPane upper = new SplitPane();
        SplitPane whole = new SplitPane(upper);
        whole.setOrientation(Orientation.VERTICAL);
        Slot left = new Slot(upper, panes.turns(), TURNS_WIDTH);
        Slot middle = new Slot(upper, centre, 0);
        Slot right = new Slot(upper, panes.inspector(), INSPECTOR_WIDTH);
        Slot below = new Slot(whole, panes.timeline(), TIMELINE_HEIGHT);
        left.show(turnsShown, 0);
        middle.show(videoShown, 1);
        right.show(inspectorShown, 2);
        below.show(timelineShown, 1);
        return whole;
    }

    private static void name(WindowPanes panes) {
        panes.turns().setId("turns-pane");
        panes.video().setId("video-pane");
        panes.palette().setId("label-palette");
        panes.inspector().setId("inspector-pane");
        panes.timeline().setId("timeline-pane");
    }

    /** One pane in a split pane: fixed in size when the window grows, unless its preferred size is 0. */
    private record Slot(SplitPane split, Node pane, double preferred) {
        Slot {
            if (preferred > 0) {
                SplitPane.setResizableWithParent(pane, false);
            }
            if (preferred > 0 && pane instanceof Region region) {
                if (split.getOrientation() == Orientation.VERTICAL) {
                    region.setPrefHeight(preferred);
                } else {
                    region.setPrefWidth(preferred);
                }
            }
        }

        void show(BooleanProperty shown, int order) {
            pane.getProperties().put("turnwise.order", order);
            put(shown.get());
            shown.addListener((o, was, is) -> put(is));
        }

        private void put(boolean present) {
            if (!present) {
                split.getItems().remove(pane);
            } else if (!split.getItems().contains(pane)) {
                int mine = order(pane);
                int at = 0;
                while (at < split.getItems().size() && order(split.getItems().get(at)) < mine) {
                    at++;
                }
                split.getItems().add(at, pane);
            }
        }

        private static int order(Node node) {
            return node.getProperties().get("turnwise.order") instanceof Integer i ? i : 0;
        }
    }
}
