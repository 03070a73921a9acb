package org.turnwise.desktop.keys;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.wording.Texts;

/**
 * A command and where it stands.
 *
 * @param place the menus on the way to it, such as {@code Model, Model pack}
 * @param keys every key that does it, as shown; empty where none does
 */
public record Entry(String place, Command command, List<String> keys) {
    private static final Texts TEXTS = Texts.of(Entry.class);

    public Entry {
        keys = List.copyOf(keys);
    }

    /** The command in words, without the dots that promise a question. */
    public String name() {
        return command.text().replace("...", "");
    }

    /** What tells it from every other command, also at the next start. */
    public String id() {
        return command.id().isEmpty() ? place + "/" + name() : command.id();
    }

    /** All of it in one line, as a screen reader says it. */
    public String inWords() {
        List<String> words = new ArrayList<>(List.of(name()));
        if (on()) {
            words.add(TEXTS.get("entry.on"));
        }
        words.add(place);
        keys.stream().reduce((a, b) -> TEXTS.get("entry.or", a, b)).ifPresent(words::add);
        if (!command.isEnabled()) {
            words.add(TEXTS.get("entry.disabled"));
        }
        return String.join(", ", words);
    }

    /** Whether it is something switched on, or the choice in force. */
    public boolean on() {
        return command.checked()
                .map(state -> Boolean.TRUE.equals(state.getValue()))
                .or(command::chosen)
                .orElse(false);
    }
}
