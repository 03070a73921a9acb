package org.turnwise.desktop.editing;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.wording.Texts;

/** Splitting, merging and nudging, by menu and key. */
public final class ShapingCommands {
    private static final Texts TEXTS = Texts.of(ShapingCommands.class);

    private final TurnShaping shaping;

    public ShapingCommands(TurnShaping shaping) {
        this.shaping = shaping;
    }

    /** What makes other turns of the chosen one. */
    public List<Command> parts() {
        return List.of(
                Command.of(
                        TEXTS, "command.split", held(KeyCode.S, "Shift+S", KeyCombination.SHIFT_DOWN), shaping::split),
                Command.of(
                        TEXTS, "command.merge", held(KeyCode.M, "Shift+M", KeyCombination.SHIFT_DOWN), shaping::merge));
    }

    /** What moves a boundary of the chosen turn by a picture. */
    public List<Command> nudges() {
        return List.of(
                nudge("command.startEarlier", KeyCode.LEFT, "Alt+Left", Edge.START, -1, KeyCombination.ALT_DOWN),
                nudge("command.startLater", KeyCode.RIGHT, "Alt+Right", Edge.START, 1, KeyCombination.ALT_DOWN),
                nudge(
                        "command.endEarlier",
                        KeyCode.LEFT,
                        "Alt+Shift+Left",
                        Edge.END,
                        -1,
                        KeyCombination.ALT_DOWN,
                        KeyCombination.SHIFT_DOWN),
                nudge(
                        "command.endLater",
                        KeyCode.RIGHT,
                        "Alt+Shift+Right",
                        Edge.END,
                        1,
                        KeyCombination.ALT_DOWN,
                        KeyCombination.SHIFT_DOWN));
    }

    /** Whether a moved boundary is heard. */
    public Command sound() {
        return Command.toggle(
                TEXTS,
                "command.hear",
                Shortcut.plain(KeyCode.H, "H"),
                shaping.sound().wantedProperty());
    }

    private Command nudge(String name, KeyCode code, String words, Edge edge, int by, Modifier... modifiers) {
        return Command.of(TEXTS, name, held(code, words, modifiers), () -> shaping.nudge(edge, by));
    }

    private static Shortcut held(KeyCode code, String words, Modifier... modifiers) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, modifiers)), "", words);
    }
}
