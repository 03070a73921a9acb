package org.turnwise.desktop.schemes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.Shortcut;

/** Which command of the window answers a plain key already. */
public final class TakenKeys implements Function<String, Optional<String>> {
    private final List<Command> commands;

    /** @param commands all that are not labels */
    public TakenKeys(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    @Override
    public Optional<String> apply(String key) {
        return commands.stream()
                .filter(c -> c.shortcut().filter(s -> answers(s, key)).isPresent())
                .map(c -> c.text().replace("...", ""))
                .findFirst();
    }

    private static boolean answers(Shortcut shortcut, String key) {
        return shortcut.sameKey(Shortcut.typed(key))
                || shortcut.keys()
                        .filter(TakenKeys::alone)
                        .filter(k -> k.getCode().getName().equalsIgnoreCase(key))
                        .isPresent();
    }

    private static boolean alone(KeyCodeCombination keys) {
        return keys.getShortcut() != ModifierValue.DOWN
                && keys.getAlt() != ModifierValue.DOWN
                && keys.getControl() != ModifierValue.DOWN
                && keys.getMeta() != ModifierValue.DOWN
                && keys.getShift() != ModifierValue.DOWN;
    }
}
