package org.turnwise.desktop.shell;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnwise.desktop.wording.Texts;

/** What stands on the keys of the keyboards of the person's language. */
final class KeyNames {
    private static final Texts TEXTS = Texts.of(KeyNames.class);

    /** By the English name; a key that is not here is called the same in every language. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("Ctrl", TEXTS.get("key.ctrl")),
            entry("Shift", TEXTS.get("key.shift")),
            entry("Space", TEXTS.get("key.space")),
            entry("Left", TEXTS.get("key.left")),
            entry("Right", TEXTS.get("key.right")),
            entry("Up", TEXTS.get("key.up")),
            entry("Down", TEXTS.get("key.down")),
            entry("Page Up", TEXTS.get("key.pageUp")),
            entry("Page Down", TEXTS.get("key.pageDown")),
            entry("Home", TEXTS.get("key.home")),
            entry("End", TEXTS.get("key.end")),
            entry("Insert", TEXTS.get("key.insert")),
            entry("Delete", TEXTS.get("key.delete")),
            entry("Backspace", TEXTS.get("key.backspace")));

    private KeyNames() {}

    /** @param words English names of keys that are held and pressed together, with a plus between them */
    static String spoken(String words) {
        return Stream.of(words.split("\\+", -1))
                .map(name -> NAMES.getOrDefault(name, name))
                .collect(Collectors.joining("+"));
    }
}
