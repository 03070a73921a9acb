package org.turnwise.desktop.timeline.markers;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Marker;

/** What can be done with markers by key and menu, and what is said of one. */
public final class MarkerCommands {
    private static final Texts TEXTS = Texts.of(MarkerCommands.class);

    private MarkerCommands() {}

    /** @param writable whether the session can be changed */
    public static List<Command> of(Markers markers, boolean writable) {
        return List.of(
                Command.of(TEXTS, "command.set", Shortcut.plain(KeyCode.A, "A"), markers::setHere)
                        .when(new SimpleBooleanProperty(writable)),
                Command.of(TEXTS, "command.next", shift(KeyCode.PAGE_DOWN, "Shift+Page Down"), () -> markers.go(1)),
                Command.of(TEXTS, "command.previous", shift(KeyCode.PAGE_UP, "Shift+Page Up"), () -> markers.go(-1)));
    }

    /** What a right click on one offers. */
    public static List<MenuItem> items(Markers markers, Marker marker, boolean writable) {
        MenuItem say = new MenuItem(TEXTS.get("menu.say"));
        say.setOnAction(e -> markers.askedProperty().set(Optional.of(marker)));
        MenuItem remove = new MenuItem(TEXTS.get("menu.remove"));
        remove.setOnAction(e -> markers.remove(marker));
        List<MenuItem> items = List.of(say, remove);
        items.forEach(item -> item.setDisable(!writable));
        return items;
    }

    /** When, whose, and what it is for. */
    public static String words(Markers markers, Marker marker) {
        String when = Times.exact(marker.millis());
        return marker.words().isEmpty()
                ? TEXTS.get("words.plain", when, markers.who(marker))
                : TEXTS.get("words.said", when, markers.who(marker), marker.words());
    }

    private static Shortcut shift(KeyCode code, String words) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)), "", words);
    }
}
