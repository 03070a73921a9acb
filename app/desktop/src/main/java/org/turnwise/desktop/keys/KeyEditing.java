package org.turnwise.desktop.keys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.wording.Texts;

/** Keys being changed. No key does two things: one that is taken is refused, with what has it. */
public final class KeyEditing {
    private static final Texts TEXTS = Texts.of(KeyEditing.class);

    private final List<Entry> commands;
    private final List<Command> fixed;
    private final Map<String, String> own;

    /**
     * @param shipped the commands with the keys they ship with
     * @param fixed commands whose keys cannot be changed here, such as those of the labels
     */
    public KeyEditing(Entries shipped, List<Command> fixed, KeyMap now) {
        commands = shipped.all().stream().filter(e -> !e.command().passing()).toList();
        this.fixed = List.copyOf(fixed);
        own = new HashMap<>(now.own());
    }

    /** What a key can be given to, in the order of the menus. */
    public List<Entry> commands() {
        return commands;
    }

    /** Those in whose name, menu or key as it is now all these words are found, in small or large letters. */
    public List<Entry> found(String words) {
        List<String> wanted = Arrays.stream(
                        words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return commands.stream()
                .filter(e -> {
                    String all = (e.name() + "\n" + e.place() + "\n" + words(e)).toLowerCase(Locale.ROOT);
                    return wanted.stream().allMatch(all::contains);
                })
                .toList();
    }

    /** The key it has now, in words; empty where it has none. */
    public String words(Entry entry) {
        return key(entry).map(Shortcut::words).orElse("");
    }

    /** Whether its key is another than the one it ships with. */
    public boolean changed(Entry entry) {
        return own.containsKey(entry.id());
    }

    /** Gives it this key, or says why not. */
    public Optional<String> give(Entry entry, Shortcut key) {
        Optional<String> holder = holder(entry, key);
        if (holder.isPresent()) {
            return Optional.of(TEXTS.get("editing.taken", key.words(), holder.get()));
        }
        put(entry, Optional.of(key));
        return Optional.empty();
    }

    /** Leaves it without a key. */
    public void take(Entry entry) {
        put(entry, Optional.empty());
    }

    /** Gives it back the key it ships with, or says why not. */
    public Optional<String> reset(Entry entry) {
        Optional<Shortcut> shipped = entry.command().shortcut();
        return shipped.map(key -> give(entry, key)).orElseGet(() -> {
            own.remove(entry.id());
            return Optional.empty();
        });
    }

    /** Every command has the key it ships with again. */
    public void resetAll() {
        own.clear();
    }

    /** What is to be kept. */
    public Map<String, String> own() {
        return Map.copyOf(own);
    }

    private void put(Entry entry, Optional<Shortcut> key) {
        if (key.equals(entry.command().shortcut())) {
            own.remove(entry.id());
        } else {
            own.put(entry.id(), key.map(Shortcut::written).orElse(""));
        }
    }

    private Optional<Shortcut> key(Entry entry) {
        return new KeyMap(own).key(entry);
    }

    private Optional<String> holder(Entry wanting, Shortcut key) {
        return commands.stream()
                .filter(other -> !other.id().equals(wanting.id()))
                .filter(other -> key(other).filter(key::sameKey).isPresent())
                .map(Entry::name)
                .findFirst()
                .or(() -> fixed.stream()
                        .filter(c -> c.shortcut().filter(key::sameKey).isPresent())
                        .filter(c -> !c.text().equals(wanting.name()))
                        .map(Command::text)
                        .findFirst());
    }
}
