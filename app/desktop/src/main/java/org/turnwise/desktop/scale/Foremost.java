package org.turnwise.desktop.scale;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.control.Dialog;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * A dialog that has to be answered before anything else. The other windows stay open, but take no keys, clicks or
 * closing. The toolkit's own way of that makes them windows of one size meanwhile, and then some desktops end their being
 * maximised. FX thread.
 */
public final class Foremost {
    private final Window dialog;
    private final List<Window> others;
    private final EventHandler<Event> refuse = this::refuse;
    private final ChangeListener<Boolean> focused = (o, was, is) -> {
        if (is) {
            forward();
        }
    };

    private Foremost(Window dialog) {
        this.dialog = dialog;
        others = Window.getWindows().stream()
                .filter(w -> w != dialog && w instanceof Stage)
                .toList();
    }

    /** Has the dialog stand over its owner, come first as long as it is shown, and be answered by Enter. */
    public static void over(Window owner, Dialog<?> dialog) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        Window window = dialog.getDialogPane().getScene().getWindow();
        EnterAnswers.in(dialog.getDialogPane());
        window.getProperties().put(Foremost.class, Boolean.TRUE);
        window.addEventHandler(WindowEvent.WINDOW_SHOWING, e -> before(window));
    }

    /** Whether the window has to be answered first when it is shown. */
    static boolean is(Window window) {
        return window.getProperties().containsKey(Foremost.class);
    }

    /** Until the window is hidden, it comes before all that are open now. */
    public static void before(Window window) {
        new Foremost(window).hold();
    }

    private void hold() {
        for (Window other : others) {
            other.addEventFilter(InputEvent.ANY, refuse);
            other.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, refuse);
            other.focusedProperty().addListener(focused);
        }
        dialog.addEventHandler(WindowEvent.WINDOW_HIDDEN, new EventHandler<>() {
            @Override
            public void handle(WindowEvent hidden) {
                dialog.removeEventHandler(WindowEvent.WINDOW_HIDDEN, this);
                release();
            }
        });
    }

    private void release() {
        for (Window other : others) {
            other.removeEventFilter(InputEvent.ANY, refuse);
            other.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, refuse);
            other.focusedProperty().removeListener(focused);
        }
    }

    private void refuse(Event event) {
        event.consume();
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == WindowEvent.WINDOW_CLOSE_REQUEST) {
            forward();
        }
    }

    private void forward() {
        if (dialog instanceof Stage stage) {
            stage.toFront();
        }
        dialog.requestFocus();
    }
}
