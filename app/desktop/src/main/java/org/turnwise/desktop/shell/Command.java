package org.turnwise.desktop.shell;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/**
 * Something the annotator can ask for, by menu or key.
 *
 * @param text as the menu says it, starting with a verb
 * @param enabled whether it can be done now
 * @param checked the state a check item shows and turns over; empty for a command that is simply done
 */
public record Command(
        String text,
        Optional<Shortcut> shortcut,
        Runnable action,
        ObservableValue<Boolean> enabled,
        Optional<Property<Boolean>> checked) {

    public static Command of(String text, Shortcut shortcut, Runnable action) {
        return new Command(text, Optional.of(shortcut), action, always(), Optional.empty());
    }

    public static Command of(String text, Runnable action) {
        return new Command(text, Optional.empty(), action, always(), Optional.empty());
    }

    /** A command that turns something on and off. */
    public static Command toggle(String text, Shortcut shortcut, Property<Boolean> state) {
        return new Command(
                text, Optional.of(shortcut), () -> state.setValue(!state.getValue()), always(), Optional.of(state));
    }

    public Command when(ObservableValue<Boolean> possible) {
        return new Command(text, shortcut, action, possible, checked);
    }

    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /** Does it where it can be done now. */
    public void perform() {
        if (isEnabled()) {
            action.run();
        }
    }

    private static ObservableValue<Boolean> always() {
        return new SimpleBooleanProperty(true);
    }
}
