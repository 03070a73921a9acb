package org.turnwise.desktop.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Keeps windows that open over the main one as large as their content needs, and those that have to be answered first over
 * its middle: some desktops leave the first window that opens at the size one has before it is given any, or put it where
 * it is not all to be seen. Both windows' bounds are followed for that, from the opening until the dialog is first used.
 * FX thread.
 */
final class DialogRoom {
    /** Neither width nor height of a window that was never given any is more. */
    private static final double UNSIZED = 200;

    private final Stage main;

    DialogRoom(Stage main) {
        this.main = main;
    }

    /** To be called as the window opens. */
    void follow(Stage dialog) {
        new Place(dialog).follow();
    }

    /** Where one dialog stands, from its opening until a key or the mouse is pressed in it or it closes. */
    private final class Place {
        private final Stage dialog;
        private final InvalidationListener moved = o -> settle();
        private final EventHandler<Event> used = e -> leave();
        private final EventHandler<WindowEvent> hidden = e -> leave();
        private final List<Observable> bounds = new ArrayList<>();
        private boolean settling;

        /** Of the dialog only the size: where its owner puts it is its own affair. */
        Place(Stage dialog) {
            this.dialog = dialog;
            bounds.addAll(List.of(main.xProperty(), main.yProperty(), main.widthProperty(), main.heightProperty()));
            bounds.addAll(List.of(dialog.widthProperty(), dialog.heightProperty(), dialog.showingProperty()));
            Optional.ofNullable(dialog.getScene())
                    .ifPresent(scene -> bounds.addAll(List.of(scene.widthProperty(), scene.heightProperty())));
        }

        void follow() {
            bounds.forEach(b -> b.addListener(moved));
            dialog.addEventFilter(MouseEvent.MOUSE_PRESSED, used);
            dialog.addEventFilter(KeyEvent.KEY_PRESSED, used);
            dialog.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
            settle();
        }

        private void leave() {
            bounds.forEach(b -> b.removeListener(moved));
            dialog.removeEventFilter(MouseEvent.MOUSE_PRESSED, used);
            dialog.removeEventFilter(KeyEvent.KEY_PRESSED, used);
            dialog.removeEventHandler(WindowEvent.WINDOW_HIDDEN, hidden);
        }

        private void settle() {
            if (settling) {
                return;
            }
            settling = true;
            try {
                boolean made = makeRoom();
                if (made || Foremost.is(dialog)) {
                    centre();
                }
            } finally {
                settling = false;
            }
        }

        /** A window that has not the room it needs gets it. */
        private boolean makeRoom() {
            Scene scene = dialog.getScene();
            if (!dialog.isShowing() || scene == null || !unsized(scene)) {
                return false;
            }
            dialog.sizeToScene();
            // A dialog pane is never higher than the scene it was in last, if it can do with less.
            double missing = Math.max(0, scene.getRoot().prefHeight(scene.getWidth()) - scene.getHeight());
            Rectangle2D screen = Scaling.screenOf(main);
            dialog.setWidth(Math.min(dialog.getWidth(), screen.getWidth()));
            dialog.setHeight(Math.min(dialog.getHeight() + missing, screen.getHeight()));
            return true;
        }

        /** Puts it over the middle of the main one, as far as the screen reaches. */
        private void centre() {
            if (!dialog.isShowing() || Double.isNaN(dialog.getWidth()) || Double.isNaN(dialog.getHeight())) {
                return;
            }
            Rectangle2D screen = Scaling.screenOf(main);
            double x = main.getX() + (main.getWidth() - dialog.getWidth()) / 2;
            double y = main.getY() + (main.getHeight() - dialog.getHeight()) / 2;
            dialog.setX(Scaling.within(x, screen.getMinX(), screen.getMaxX() - dialog.getWidth()));
            dialog.setY(Scaling.within(y, screen.getMinY(), screen.getMaxY() - dialog.getHeight()));
        }
    }

    private static boolean unsized(Scene scene) {
        return scene.getWidth() <= UNSIZED
                && scene.getHeight() <= UNSIZED
                && (scene.getRoot().prefWidth(-1) > UNSIZED || scene.getRoot().prefHeight(-1) > UNSIZED);
    }
}
