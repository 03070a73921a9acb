package org.turnwise.desktop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.turnwise.desktop.editing.ShapingCommands;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.templates.TemplateCommands;
import org.turnwise.desktop.timeline.markers.MarkerCommands;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/** What can be asked of an open session, by menu. */
final class SessionCommands {
    private static final long STEP_MILLIS = 1000;

    private final SessionScreen screen;
    private final Orders orders;
    private final FxSession session;
    private final Labelling labelling;
    private final PlaybackModel playback;
    private final ShapingCommands shaping;
    private final ObservableValue<Boolean> writable;

    SessionCommands(SessionScreen screen, Orders orders) {
        this.screen = screen;
        this.orders = orders;
        this.session = screen.session();
        this.labelling = screen.labelling();
        this.playback = screen.player();
        this.shaping = new ShapingCommands(screen.shaping());
        this.writable = new SimpleBooleanProperty(!session.readOnly());
    }

    /** The menu of templates. */
    private CommandMenu templates() {
        return TemplateCommands.menu(
                orders.templates(),
                writable,
                orders::refuseEdit,
                labelling::apply,
                orders::refuse,
                () -> orders.editTemplates(session.scheme()));
    }

    CommandMenu edit() {
        return new CommandMenu(
                "_Edit",
                List.of(
                        List.of(
                                Command.of("Undo", Shortcut.chord(KeyCode.Z), orders::undo)
                                        .when(step(session.undoDescriptionProperty())),
                                Command.of("Redo", Shortcut.shiftChord(KeyCode.Z), orders::redo)
                                        .when(step(session.redoDescriptionProperty()))),
                        List.of(Command.of("Find turns", Shortcut.chord(KeyCode.F), screen.turnsPane()::focusFilter)),
                        refused(MarkerCommands.of(screen.markers(), !session.readOnly())),
                        schemes()));
    }

    /** The schemes to label in; the annotator's place stays where it is. */
    private List<Command> schemes() {
        return session.session().schemes().values().stream()
                .filter(scheme -> !scheme.id().equals(session.scheme().id()))
                .sorted(Comparator.comparing(LabelScheme::name))
                .map(scheme -> Command.of("Label with " + scheme.name(), () -> orders.chooseScheme(scheme))
                        .when(writable)
                        .forNow())
                .toList();
    }

    CommandMenu view(PaneLayout layout) {
        return new CommandMenu(
                "_View",
                List.of(
                        layout.commands(),
                        List.of(Command.of("Arrange the panes anew", layout::arrangeAnew)),
                        List.of(Command.toggle(
                                "Boxes around faces",
                                plain(KeyCode.B, "B"),
                                screen.faces().boxesShownProperty())),
                        screen.timelineCommands().view()),
                List.of(screen.timelineCommands().lanes()));
    }

    /** What a right click on a turn offers. */
    CommandMenu turnMenu(PaneLayout layout) {
        return new CommandMenu("Turn", List.of(editing(layout), changing(shaping.parts())));
    }

    /** What changes the chosen turn itself. Words and speaker are changed where the inspector says them. */
    private List<Command> editing(PaneLayout layout) {
        return List.of(
                changing(Command.of("Edit the words...", plain(KeyCode.T, "T"), () -> editWords(layout))),
                changing(Command.of("Change the speaker...", plain(KeyCode.S, "S"), () -> {
                    layout.inspectorShownProperty().set(true);
                    screen.chooseSpeaker();
                })),
                changing(Command.of("Delete the turn", plain(KeyCode.DELETE, "Delete"), screen.editing()::delete)));
    }

    private void editWords(PaneLayout layout) {
        layout.inspectorShownProperty().set(true);
        screen.inspector().editWords();
    }

    CommandMenu turn(PaneLayout layout) {
        return new CommandMenu(
                "_Turn",
                List.of(
                        List.of(
                                changing(Command.of(
                                        "Accept the model's label", plain(KeyCode.ENTER, "Enter"), this::accept)),
                                changing(Command.of(
                                        "Accept the model's labels shown...",
                                        Shortcut.shiftChord(KeyCode.A),
                                        orders::acceptShown)),
                                changing(Command.of(
                                        "Clear the label", plain(KeyCode.BACK_SPACE, "Backspace"), labelling::clear)),
                                changing(Command.of("Flag", plain(KeyCode.F, "F"), labelling::toggleFlag)),
                                changing(
                                        Command.of("Comment", plain(KeyCode.C, "C"), screen.inspector()::editComment))),
                        editing(layout),
                        List.of(
                                Command.of("Next turn", plain(KeyCode.DOWN, "Down"), labelling::next),
                                Command.of("Previous turn", plain(KeyCode.UP, "Up"), labelling::previous),
                                Command.of("Next unsure turn", plain(KeyCode.N, "N"), labelling::nextUncertain),
                                Command.toggle(
                                        "Most worth a look first",
                                        plain(KeyCode.O, "O"),
                                        screen.review().worthALookProperty())),
                        together(
                                changing(shaping.parts()),
                                refused(screen.timelineCommands().turn()))),
                List.of(
                        templates(),
                        new CommandMenu(
                                "Move a boundary",
                                List.of(refused(screen.timelineCommands().boundaries()), changing(shaping.nudges())))));
    }

    /** The player's commands; a menu of their own keeps the turn menu short. */
    CommandMenu play() {
        return new CommandMenu(
                "_Play",
                List.of(
                        List.of(
                                Command.of("Play or pause", plain(KeyCode.SPACE, "Space"), playback::togglePlay),
                                Command.of("Play the turn or range", plain(KeyCode.P, "P"), this::playTurn),
                                Command.of("Loop the turn or range", plain(KeyCode.R, "R"), this::loopTurn),
                                screen.playing().widen(),
                                screen.playing().narrow(),
                                screen.timelineCommands().clearRange()),
                        List.of(
                                Command.of("Slower or back", plain(KeyCode.J, "J"), () -> playback.shuttle(-1)),
                                Command.of("Stop", plain(KeyCode.K, "K"), () -> playback.shuttle(0)),
                                Command.of("Faster", plain(KeyCode.L, "L"), () -> playback.shuttle(1))),
                        screen.playing().speeds(),
                        List.of(
                                Command.of(
                                        "One picture back", plain(KeyCode.LEFT, "Left"), () -> playback.stepFrames(-1)),
                                Command.of(
                                        "One picture on", plain(KeyCode.RIGHT, "Right"), () -> playback.stepFrames(1)),
                                Command.of("A second back", shifted(KeyCode.LEFT, "Left"), () -> skip(-STEP_MILLIS)),
                                Command.of("A second on", shifted(KeyCode.RIGHT, "Right"), () -> skip(STEP_MILLIS))),
                        List.of(shaping.sound(), Command.of("Sound output...", screen::chooseSoundOutput))));
    }

    /** @param packs the menu of model packs */
    CommandMenu model(CommandMenu packs) {
        List<CommandMenu> below = new ArrayList<>();
        below.add(packs);
        below.addAll(RunCommands.choices(screen.runs()));
        return new CommandMenu(
                "_Model",
                List.of(
                        List.of(
                                Command.of("Analyse session", Shortcut.chord(KeyCode.R), orders::analyse)
                                        .when(Bindings.createObjectBinding(this::mayAnalyse, orders.analysing())),
                                Command.of(
                                                "Analyse what changed",
                                                Shortcut.shiftChord(KeyCode.R),
                                                orders::analyseChanges)
                                        .when(Bindings.createObjectBinding(
                                                () -> mayAnalyse()
                                                        && screen.runs().shown().isPresent(),
                                                orders.analysing()))),
                        List.of(Command.toggle(
                                "Show the model's opinion",
                                Shortcut.plain(KeyCode.M, "M"),
                                session.predictionsVisibleProperty())),
                        List.of(
                                changing(Command.of("How this session is labelled...", screen.labelled()::ask)),
                                Command.of("Anchoring...", screen.labelled()::showAnchoring)),
                        RunCommands.doing(screen.runs(), orders, !session.readOnly())),
                below);
    }

    private boolean mayAnalyse() {
        return !session.readOnly() && !orders.analysing().get();
    }

    /** What the inspector's head offers. */
    CommandMenu runs() {
        return RunCommands.inspector(screen.runs(), orders, !session.readOnly());
    }

    /** The labels of the active scheme by their keys; they stand before all other keys. */
    List<Command> labelKeys() {
        List<Command> keys = new ArrayList<>();
        session.scheme().labels().stream()
                .filter(label -> !label.key().isEmpty())
                .forEach(label -> keys.add(changing(
                        Command.of(label.name(), Shortcut.typed(label.key()), () -> labelling.label(label.id())))));
        return keys;
    }

    /** Keys that do what a menu item does by another key. */
    List<Command> otherKeys(PaneLayout layout) {
        return List.of(
                changing(Command.of("Edit the words", Shortcut.function(KeyCode.F2), () -> editWords(layout))),
                Command.of("One picture back", Shortcut.typed(","), () -> playback.stepFrames(-1)),
                Command.of("One picture on", Shortcut.typed("."), () -> playback.stepFrames(1)));
    }

    private static Shortcut shifted(KeyCode code, String words) {
        return new Shortcut(Optional.of(new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN)), "", "Shift+" + words);
    }

    private void accept() {
        if (!labelling.accept()) {
            orders.sayNothingToAccept();
        }
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

    private static Shortcut plain(KeyCode code, String words) {
        return Shortcut.plain(code, words);
    }

    private ObservableValue<Boolean> step(ObservableValue<Optional<String>> value) {
        return value.map(description -> description.isPresent() && writable.getValue());
    }

    /** Commands that know themselves whether they can be done. */
    private List<Command> refused(List<Command> commands) {
        return commands.stream().map(c -> c.otherwise(orders::refuseEdit)).toList();
    }

    private static List<Command> together(List<Command> first, List<Command> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<Command> changing(List<Command> commands) {
        return commands.stream().map(this::changing).toList();
    }

    /** A command that changes the session: it can be done where the session can be changed, and else says so. */
    private Command changing(Command command) {
        return command.when(writable).otherwise(orders::refuseEdit);
    }
}
