package org.turnwise.desktop.shell;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Brings the keys back to where the annotator works by them, wherever else they would end up by accident: when what had
 * them went away, such as a notice, a pane or a menu made anew; when another window closed; after a click on the header's
 * icons. Where that place is not in the window, they go to the ground, where the window's own keys work. Whoever goes to
 * the header by keys stays there.
 */
final class FocusHome {
    private final Node header;
    private final Runnable ground;
    private Runnable home = () -> {};
    private ListChangeListener<Window> closed = change -> {};
    private boolean waiting;

    /**
     * @param header menus and icons, which are to have the keys only when gone to by keys
     * @param ground takes the keys where nothing else is to have them
     */
    FocusHome(Node header, Runnable ground) {
        this.header = header;
        this.ground = ground;
    }

    /** @param home gives the keys to where they belong; does nothing where there is no such place */
    void home(Runnable home) {
        this.home = home;
    }

    void follow(Scene scene) {
        // The toolkit takes the keys from what went away before it gives them to whatever stands first.
        scene.focusOwnerProperty().addListener((o, was, is) -> {
            if (was == null && isIn(header, is)) {
                ground.run();
                soon(scene);
            } else if (is == null) {
                soon(scene);
            }
        });
        header.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (isIcon(e)) {
                soon(scene);
            }
        });
        ChangeListener<Boolean> back = (o, was, is) -> {
            if (Boolean.TRUE.equals(is)) {
                leaveHeader(scene);
            }
        };
        scene.windowProperty().flatMap(Window::focusedProperty).addListener(back);
        closed = change -> {
            while (change.next()) {
                if (change.getRemoved().stream().anyMatch(Stage.class::isInstance)) {
                    leaveHeader(scene);
                }
            }
        };
        Window.getWindows().addListener(new WeakListChangeListener<>(closed));
    }

    /** Lets go of a button or slider that still has the keys. */
    void leaveControl(Scene scene) {
        if (isControl(scene.getFocusOwner())) {
            goHome(scene);
        }
    }

    private void goHome(Scene scene) {
        home.run();
        Node owner = scene.getFocusOwner();
        if (owner == null || isControl(owner) || isIn(header, owner)) {
            ground.run();
        }
    }

    private static boolean isControl(@Nullable Node node) {
        return node instanceof Slider || node instanceof ButtonBase;
    }

    /** Where the header has the keys still, they go back to where they belong. */
    void leaveHeader(Scene scene) {
        if (isIn(header, scene.getFocusOwner())) {
            soon(scene);
        }
    }

    private void soon(Scene scene) {
        if (waiting) {
            return;
        }
        waiting = true;
        // A frame later: the toolkit looks for another place of its own while it lays out.
        Platform.runLater(() -> Platform.runLater(() -> {
            waiting = false;
            if (!(scene.getFocusOwner() instanceof TextInputControl)) {
                goHome(scene);
            }
        }));
    }

    /** Menus keep the keys while they are open. */
    private static boolean isIcon(MouseEvent event) {
        for (Node n = event.getTarget() instanceof Node node ? node : null; n != null; n = n.getParent()) {
            if (n instanceof javafx.scene.control.Button) {
                return true;
            }
        }
        return false;
    }

    static boolean isIn(Node part, @Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == part) {
                return true;
            }
        }
        return false;
    }
}
