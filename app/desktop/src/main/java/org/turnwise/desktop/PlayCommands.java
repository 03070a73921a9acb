package org.turnwise.desktop;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** What can be asked of the player, by menu and key. */
final class PlayCommands {
    private static final Texts TEXTS = Texts.of(PlayCommands.class);

    private static final long STEP_MILLIS = 1000;

    private final SessionScreen screen;
    private final Command hearBoundaries;
    private final CommandMenu recordings;
    private final FxSession session;
    private final PlaybackModel playback;

    /**
     * @param hearBoundaries whether a moved boundary is heard: it stands where sound is chosen
     * @param recordings the menu of the session's recordings
     */
    PlayCommands(SessionScreen screen, Command hearBoundaries, CommandMenu recordings) {
        this.recordings = recordings;
        this.screen = screen;
        this.hearBoundaries = hearBoundaries;
        this.session = screen.session();
        this.playback = screen.player();
    }

    CommandMenu menu() {
        return new CommandMenu(
                TEXTS.get("menu.play"),
                List.of(
                        List.of(
                                Command.of(TEXTS, "play.toggle", plain(KeyCode.SPACE, "Space"), playback::togglePlay),
                                Command.of(TEXTS, "play.turn", plain(KeyCode.P, "P"), this::playTurn),
                                Command.of(TEXTS, "play.loop", plain(KeyCode.R, "R"), this::loopTurn),
                                screen.playing().widen(),
                                screen.playing().narrow(),
                                screen.timelineCommands().clearRange()),
                        List.of(
                                Command.of(TEXTS, "play.slower", plain(KeyCode.J, "J"), () -> playback.shuttle(-1)),
                                Command.of(TEXTS, "play.stop", plain(KeyCode.K, "K"), () -> playback.shuttle(0)),
                                Command.of(TEXTS, "play.faster", plain(KeyCode.L, "L"), () -> playback.shuttle(1))),
                        screen.playing().speeds(),
                        List.of(
                                Command.of(
                                        TEXTS,
                                        "play.pictureBack",
                                        plain(KeyCode.LEFT, "Left"),
                                        () -> playback.stepFrames(-1)),
                                Command.of(
                                        TEXTS,
                                        "play.pictureOn",
                                        plain(KeyCode.RIGHT, "Right"),
                                        () -> playback.stepFrames(1)),
                                Command.of(
                                        TEXTS,
                                        "play.secondBack",
                                        shifted(KeyCode.LEFT, "Left"),
                                        () -> skip(-STEP_MILLIS)),
                                Command.of(
                                        TEXTS,
                                        "play.secondOn",
                                        shifted(KeyCode.RIGHT, "Right"),
                                        () -> skip(STEP_MILLIS))),
                        List.of(hearBoundaries, Command.of(TEXTS, "play.output", screen::chooseSoundOutput))),
                List.of(recordings));
    }

    /** Keys that do what a menu item does by another key. */
    List<Command> otherKeys() {
        return List.of(
                Command.of(TEXTS, "play.pictureBack", Shortcut.typed(","), () -> playback.stepFrames(-1)),
                Command.of(TEXTS, "play.pictureOn", Shortcut.typed("."), () -> playback.stepFrames(1)));
    }

    private void playTurn() {
        range().ifPresentOrElse(playback::playSpan, () -> session.selectedTurn().ifPresent(playback::playTurn));
    }

    private void loopTurn() {
        Optional<TimeSpan> span = range().or(() -> session.selectedTurn().map(Turn::span));
        boolean looping = playback.loopProperty().get().equals(span);
        playback.loop(looping ? Optional.empty() : span);
    }

    private Optional<TimeSpan> range() {
        return screen.timeline().model().range().chosen();
    }

    private void skip(long millis) {
        playback.seek(Math.max(0, playback.positionMillisProperty().get() + millis));
    }

    private static Shortcut shifted(KeyCode code, String words) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)), "", "Shift+" + words);
    }

    private static Shortcut plain(KeyCode code, String words) {
        return Shortcut.plain(code, words);
    }
}
