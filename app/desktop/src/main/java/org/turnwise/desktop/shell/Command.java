package org.turnwise.desktop.shell;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.turnwise.desktop.wording.Texts;

/**
 * Something the annotator can ask for, by menu or key.
 *
 * @param id tells it from every other command in every language; empty for one that its words tell apart
 * @param text as the menu says it, starting with a verb
 * @param enabled whether it can be done now
 * @param refused what is done in its place where it cannot be done now
 * @param checked the state a check item shows and turns over; empty for a command that is simply done
 * @param passing whether it is offered only for now, such as to open a certain file; no key can be given to it
 * @param said what a menu says of it at the moment, where that is more than its words
 * @param chosen for one of several of which one is in force: whether this one is; empty for any other command
 */
public record Command(
        String id,
        String text,
        Optional<Shortcut> shortcut,
        Runnable action,
        ObservableValue<Boolean> enabled,
        Runnable refused,
        Optional<Property<Boolean>> checked,
        boolean passing,
        Optional<ObservableValue<String>> said,
        Optional<Boolean> chosen) {
    private static final Runnable NOTHING = () -> {};

    public static Command of(String text, Shortcut shortcut, Runnable action) {
        return of(text, action).by(Optional.of(shortcut));
    }

    public static Command of(String text, Runnable action) {
        return new Command(
                "",
                text,
                Optional.empty(),
                action,
                always(),
                NOTHING,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** One of several choices, marked where it is the one in force. */
    public static Command choice(String text, boolean inForce, Runnable choose) {
        return new Command(
                "",
                text,
                Optional.empty(),
                choose,
                always(),
                NOTHING,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.of(inForce));
    }

    /** A command that turns something on and off. */
    public static Command toggle(String text, Shortcut shortcut, Property<Boolean> state) {
        return new Command(
                "",
                text,
                Optional.of(shortcut),
                () -> state.setValue(!state.getValue()),
                always(),
                NOTHING,
                Optional.of(state),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** A command whose words are a text of a package, and whose id is that text's. */
    public static Command of(Texts texts, String key, Shortcut shortcut, Runnable action) {
        return of(texts.get(key), shortcut, action).known(texts.id(key));
    }

    /** As {@link #of(Texts, String, Shortcut, Runnable)}, without a key of its own. */
    public static Command of(Texts texts, String key, Runnable action) {
        return of(texts.get(key), action).known(texts.id(key));
    }

    /** As {@link #of(Texts, String, Shortcut, Runnable)}, for something that is turned on and off. */
    public static Command toggle(Texts texts, String key, Shortcut shortcut, Property<Boolean> state) {
        return toggle(texts.get(key), shortcut, state).known(texts.id(key));
    }

    /** The same under an id that holds in every language. */
    public Command known(String as) {
        return new Command(as, text, shortcut, action, enabled, refused, checked, passing, said, chosen);
    }

    public Command when(ObservableValue<Boolean> possible) {
        return new Command(id, text, shortcut, action, possible, refused, checked, passing, said, chosen);
    }

    /** The same with words in the menu that say what it would do at the moment. */
    public Command saying(ObservableValue<String> words) {
        return new Command(id, text, shortcut, action, enabled, refused, checked, passing, Optional.of(words), chosen);
    }

    /** Says why, for a key pressed in vain. */
    public Command otherwise(Runnable why) {
        return new Command(id, text, shortcut, action, enabled, why, checked, passing, said, chosen);
    }

    /** The same by another key, or by none. */
    public Command by(Optional<Shortcut> key) {
        return new Command(id, text, key, action, enabled, refused, checked, passing, said, chosen);
    }

    /** Offered only for now. */
    public Command forNow() {
        return new Command(id, text, shortcut, action, enabled, refused, checked, true, said, chosen);
    }

    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /** Whether asking for it does anything now, were it only to say why it cannot be done. */
    public boolean answers() {
        return isEnabled() || refused != NOTHING;
    }

    /** Does it where it can be done now, and else what is to be done in its place. */
    public void perform() {
        (isEnabled() ? action : refused).run();
    }

    private static ObservableValue<Boolean> always() {
        return new SimpleBooleanProperty(true);
    }
}
