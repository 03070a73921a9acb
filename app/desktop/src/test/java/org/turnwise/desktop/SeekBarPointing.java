package org.turnwise.desktop;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A pointer over the player's seek bar or the map of the session, without a mouse. */
final class SeekBarPointing {
    private final Scene scene;
    private final String bar;
    private final String picture;

    SeekBarPointing(Scene scene) {
        this(scene, "#seek-bar", "#glimpse-picture");
    }

    private SeekBarPointing(Scene scene, String bar, String picture) {
        this.scene = scene;
        this.bar = bar;
        this.picture = picture;
    }

    /** Over the timeline's uppermost strip. */
    static SeekBarPointing map(Scene scene) {
        return new SeekBarPointing(scene, "#timeline-strips-pane", "#map-glimpse-picture");
    }

    /** @param share of the bar's length */
    void at(double share) {
        tell(MouseEvent.MOUSE_MOVED, share);
    }

    void leave() {
        tell(MouseEvent.MOUSE_EXITED, 0);
    }

    /** Whether the small picture is there. */
    boolean isPictured() {
        return ((Parent) scene.lookup(picture))
                .getChildrenUnmodifiable().stream()
                        .anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
    }

    private void tell(EventType<MouseEvent> type, double share) {
        Node over = scene.lookup(bar);
        Point2D at = over.localToScene(share * over.getLayoutBounds().getWidth(), 5);
        PickResult picked = new PickResult(over, at.getX(), at.getY());
        Event.fireEvent(
                over,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        picked));
    }
}
