package org.turnwise.desktop.video;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.turnwise.desktop.preferences.PlayingChoices;
import org.turnwise.desktop.preferences.PreferencesModel;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.wording.Texts;

/** The speed and the padding of loops, by menu and key. What became of it is said in the status line. */
public final class PlayingCommands {
    private static final Texts TEXTS = Texts.of(PlayingCommands.class);

    private final PlayerModel model;
    private final PreferencesModel preferences;
    private final Consumer<String> note;

    /** @param note says a passing remark */
    public PlayingCommands(PlayerModel model, PreferencesModel preferences, Consumer<String> note) {
        this.model = model;
        this.preferences = preferences;
        this.note = note;
    }

    public List<Command> speeds() {
        return List.of(
                Command.of(TEXTS, "speed.slower", Shortcut.typed("<"), () -> speed(-1)),
                Command.of(TEXTS, "speed.faster", Shortcut.typed(">"), () -> speed(1)),
                Command.of(TEXTS, "speed.asRecorded", Shortcut.typed("="), () -> speed(0)));
    }

    public Command widen() {
        return padding("loop.widen", "Shift+R", KeyCombination.SHIFT_DOWN, PlayingChoices.PADDING_STEP_MILLIS);
    }

    public Command narrow() {
        return padding("loop.narrow", "Alt+R", KeyCombination.ALT_DOWN, -PlayingChoices.PADDING_STEP_MILLIS);
    }

    private Command padding(String name, String words, Modifier held, int by) {
        Shortcut key = new Shortcut(Optional.of(new KeyCodeCombination(KeyCode.R, held)), "", words);
        return Command.of(TEXTS, name, key, () -> pad(by));
    }

    private void pad(int by) {
        preferences.changePlaying(p -> p.withLoopPadding(p.loopPaddingMillis() + by));
        int now = preferences.playing().loopPaddingMillis();
        note.accept(now == 0 ? TEXTS.get("loop.exact") : TEXTS.get("loop.padded", now));
    }

    private void speed(int direction) {
        model.speed(direction);
        note.accept(TEXTS.get("speed.now", model.rateProperty().get()));
    }
}
