package org.turnwise.desktop.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;

/**
 * The keys that are the annotator's own.
 *
 * @param own written key by command id; empty for a command that is to have no key. What is not here keeps the key it
 *     ships with, and so does what cannot be read.
 */
public record KeyMap(Map<String, String> own) {
    public KeyMap {
        own = Map.copyOf(own);
    }

    /** The menu with these keys in the place of its own. */
    public CommandMenu apply(CommandMenu menu) {
        return apply(menu, menu.words());
    }

    private CommandMenu apply(CommandMenu menu, String place) {
        List<List<Command>> sections = menu.sections().stream()
                .map(section -> section.stream().map(c -> apply(c, place)).toList())
                .toList();
        List<CommandMenu> below = menu.below().stream()
                .map(m -> apply(m, place + ", " + m.words()))
                .toList();
        return new CommandMenu(menu.title(), sections, below);
    }

    private Command apply(Command command, String place) {
        return command.by(key(new Entry(place, command, List.of())));
    }

    /** Whether the annotator gave this key to a command; it is then that command's alone. */
    public boolean gives(Shortcut key) {
        return own.values().stream()
                .filter(written -> !written.isEmpty())
                .flatMap(written -> Shortcut.read(written).stream())
                .anyMatch(key::sameKey);
    }

    /** The key that does it. */
    Optional<Shortcut> key(Entry entry) {
        Optional<Shortcut> shipped = entry.command().shortcut();
        String written = own.get(entry.id());
        if (written == null || entry.command().passing()) {
            return shipped;
        }
        return written.isEmpty() ? Optional.empty() : Shortcut.read(written).or(() -> shipped);
    }
}
