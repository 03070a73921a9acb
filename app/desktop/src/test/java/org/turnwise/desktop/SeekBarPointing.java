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

/** A pointer over the player's seek bar, without a mouse. */
final class SeekBarPointing {
    private final Scene scene;

    SeekBarPointing(Scene scene) {
        this.scene = scene;
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
        Parent picture = (Parent) scene.lookup("#glimpse-picture");
        return picture.getChildrenUnmodifiable().stream()
                .anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
    }

    private void tell(EventType<MouseEvent> type, double share) {
        Node bar = scene.lookup("#seek-bar");
        Point2D at = bar.localToScene(share * bar.getLayoutBounds().getWidth(), 5);
        PickResult picked = new PickResult(bar, at.getX(), at.getY());
        Event.fireEvent(
                bar,
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
