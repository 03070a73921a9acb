package org.turnwise.desktop.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Answers plain keys for the whole window before the focused control sees them, so that the annotator need not think
 * about focus; but never while something is typed, and a focused button, slider or list keeps the keys it lives by.
 */
final class KeyRouter {
    private final BooleanSupplier closed;
    private List<Command> first = List.of();
    private List<Command> inMenus = List.of();
    private boolean performed;

    /** @param closed whether something lies over the window that keeps the keys to itself */
    KeyRouter(BooleanSupplier closed) {
        this.closed = closed;
    }

    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // a command may have given the keys to a field, into which its own letter is not to be typed
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (performed) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> performed = false);
    }

    /**
     * @param first commands that stand in no menu; their keys come before all others
     * @param inMenus of these the plain keys: the menu itself answers the others, but says nothing of a command that
     *     cannot be done now
     */
    void commands(List<Command> first, List<Command> inMenus) {
        this.inMenus = List.copyOf(inMenus);
        first(first);
    }

    /** Other commands whose keys come before those in menus. */
    void first(List<Command> commands) {
        first = List.copyOf(commands);
    }

    private void pressed(KeyEvent event) {
        performed = false;
        if (closed.getAsBoolean() || belongsToControl(event.getTarget(), event.getCode())) {
            return;
        }
        Optional<Command> command = Stream.concat(
                        first.stream(), inMenus.stream().filter(KeyRouter::answersHere))
                .filter(c -> c.shortcut().map(s -> s.matches(event)).orElse(false))
                .filter(Command::answers)
                .findFirst();
        command.ifPresent(c -> {
            event.consume();
            performed = true;
            c.perform();
        });
    }

    private static boolean answersHere(Command inMenu) {
        return !inMenu.isEnabled() || inMenu.shortcut().map(Shortcut::isPlain).orElse(false);
    }

    /** Whether the control with the focus needs this key for itself. */
    static boolean belongsToControl(EventTarget target, KeyCode code) {
        if (!(target instanceof Node node)) {
            return false;
        }
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof TextInputControl text && text.isEditable()) {
                return true;
            }
            if (n instanceof Spinner || n instanceof ComboBoxBase || n instanceof ChoiceBox) {
                return true;
            }
            if (n instanceof ButtonBase) {
                return code == KeyCode.SPACE || code == KeyCode.ENTER;
            }
            if (n instanceof Slider slider
                    && slider.getOrientation() == Orientation.HORIZONTAL
                    && (code == KeyCode.UP || code == KeyCode.DOWN)) {
                return false;
            }
            if (n instanceof Slider || n instanceof MenuBar) {
                return code.isNavigationKey() || code == KeyCode.ENTER || code == KeyCode.SPACE;
            }
        }
        return false;
    }
}
