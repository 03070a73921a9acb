package org.turnwise.desktop.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Keeps windows that open over the main one as large as their content needs and over its middle, and the main one
 * maximised. While a dialog waits, the main window cannot be resized, so some desktops end its being maximised, and the
 * dialog then stands over what is no more; the first window that opens meanwhile is left at the size one has before it is
 * given any. Both windows' bounds are followed for that, from the opening until the dialog is first used. FX thread.
 */
final class DialogRoom {
    /** Neither width nor height of a window that was never given any is more. */
    private static final double UNSIZED = 200;

    private final Stage main;
    private boolean maximised;
    private double width;

    DialogRoom(Stage main) {
        this.main = main;
    }

    /** To be called as the window opens. */
    void follow(Stage dialog) {
        boolean modal = dialog.getModality() != Modality.NONE;
        if (modal && main.isMaximized()) {
            maximised = true;
            width = main.getWidth();
        }
        new Place(dialog).follow();
        if (modal) {
            dialog.addEventHandler(WindowEvent.WINDOW_HIDDEN, e -> maximiseAgain());
        }
    }

    private void maximiseAgain() {
        if (!maximised || !main.isShowing() || dialogOpen()) {
            return;
        }
        maximised = false;
        new Return().start();
    }

    /**
     * Has the main window maximised again until it is as wide as it was: the desktop refuses as long as it has not heard
     * that the window can be resized again, and nobody says when it has.
     */
    private final class Return extends AnimationTimer {
        private static final int PULSES_BETWEEN = 15;
        private static final int PULSES_IN_ALL = 150;

        private int pulses;

        @Override
        public void handle(long now) {
            pulses++;
            boolean there = main.getWidth() >= width - 1;
            if (there || pulses > PULSES_IN_ALL || !main.isShowing() || dialogOpen()) {
                stop();
            } else if (pulses % PULSES_BETWEEN == PULSES_BETWEEN / 2) {
                // It may be thought to be maximised still.
                main.setMaximized(false);
                main.setMaximized(true);
            }
        }
    }

    private static boolean dialogOpen() {
        return Window.getWindows().stream().anyMatch(DialogRoom::isDialog);
    }

    private static boolean isDialog(Window window) {
        return window instanceof Stage stage && stage.isShowing() && stage.getModality() != Modality.NONE;
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
                if (made || dialog.getModality() != Modality.NONE) {
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
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
            dialog.setWidth(Math.min(dialog.getWidth(), screen.getWidth()));
            dialog.setHeight(Math.min(dialog.getHeight(), screen.getHeight()));
            return true;
        }

        /** Puts it over the middle of the main one, as far as the screen reaches. */
        private void centre() {
            if (!dialog.isShowing() || Double.isNaN(dialog.getWidth()) || Double.isNaN(dialog.getHeight())) {
                return;
            }
            Rectangle2D screen = Screen.getPrimary().getVisualBounds();
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
