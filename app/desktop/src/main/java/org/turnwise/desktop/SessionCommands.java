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
import org.turnwise.desktop.editing.ShapingCommands;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PaneLayout;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.templates.TemplateCommands;
import org.turnwise.desktop.timeline.markers.MarkerCommands;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;

/** What can be asked of an open session, by menu. */
final class SessionCommands {
    private static final Texts TEXTS = Texts.of(SessionCommands.class);

    private final SessionScreen screen;
    private final Orders orders;
    private final FxSession session;
    private final Labelling labelling;
    private final ShapingCommands shaping;
    private final ObservableValue<Boolean> writable;

    SessionCommands(SessionScreen screen, Orders orders) {
        this.screen = screen;
        this.orders = orders;
        this.session = screen.session();
        this.labelling = screen.labelling();
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
                TEXTS.get("menu.edit"),
                List.of(
                        List.of(
                                Command.of(TEXTS, "edit.undo", Shortcut.chord(KeyCode.Z), orders::undo)
                                        .when(step(session.nextUndoProperty()))
                                        .otherwise(orders::refuseUndo)
                                        .saying(UndoOrders.undoWords(
                                                session, screen.labelled().training()::shown)),
                                Command.of(TEXTS, "edit.redo", Shortcut.shiftChord(KeyCode.Z), orders::redo)
                                        .when(step(session.redoDescriptionProperty()))
                                        .otherwise(orders::refuseRedo)
                                        .saying(UndoOrders.redoWords(session))),
                        List.of(Command.of(
                                TEXTS, "edit.find", Shortcut.chord(KeyCode.F), screen.turnsPane()::focusFilter)),
                        refused(MarkerCommands.of(screen.markers(), !session.readOnly())),
                        schemes()));
    }

    /** The schemes to label in; the annotator's place stays where it is. */
    private List<Command> schemes() {
        return session.session().schemes().values().stream()
                .filter(scheme -> !scheme.id().equals(session.scheme().id()))
                .map(session::dressed)
                .sorted(Comparator.comparing(LabelScheme::name))
                .map(scheme -> Command.of(TEXTS.get("edit.scheme", scheme.name()), () -> orders.chooseScheme(scheme))
                        .when(writable)
                        .forNow())
                .toList();
    }

    CommandMenu view(PaneLayout layout) {
        return new CommandMenu(
                TEXTS.get("menu.view"),
                List.of(
                        layout.commands(),
                        List.of(Command.of(TEXTS, "view.anew", layout::arrangeAnew)),
                        List.of(Command.toggle(
                                TEXTS,
                                "view.boxes",
                                plain(KeyCode.B, "B"),
                                screen.faces().boxesShownProperty())),
                        screen.timelineCommands().view()),
                List.of(screen.timelineCommands().lanes()));
    }

    /** What a right click on a turn offers. */
    CommandMenu turnMenu(PaneLayout layout) {
        return new CommandMenu(TEXTS.get("turn.context"), List.of(editing(layout), changing(shaping.parts())));
    }

    /** What changes the chosen turn itself. Words and speaker are changed where the inspector says them. */
    private List<Command> editing(PaneLayout layout) {
        return List.of(
                changing(Command.of(TEXTS, "turn.words", plain(KeyCode.T, "T"), () -> editWords(layout))),
                changing(Command.of(TEXTS, "turn.speaker", plain(KeyCode.S, "S"), () -> {
                    layout.openInspector();
                    screen.chooseSpeaker();
                })),
                changing(Command.of(TEXTS, "turn.delete", plain(KeyCode.DELETE, "Delete"), screen.editing()::delete)));
    }

    private void editWords(PaneLayout layout) {
        layout.openInspector();
        screen.inspector().editWords();
    }

    CommandMenu turn(PaneLayout layout) {
        return new CommandMenu(
                TEXTS.get("menu.turn"),
                List.of(
                        List.of(
                                changing(Command.of(TEXTS, "turn.accept", plain(KeyCode.ENTER, "Enter"), this::accept)),
                                changing(Command.of(
                                        TEXTS,
                                        "turn.acceptShown",
                                        Shortcut.shiftChord(KeyCode.A),
                                        orders::acceptShown)),
                                changing(Command.of(
                                        TEXTS, "turn.clear", plain(KeyCode.BACK_SPACE, "Backspace"), labelling::clear)),
                                changing(Command.of(TEXTS, "turn.flag", plain(KeyCode.F, "F"), labelling::toggleFlag)),
                                changing(Command.of(
                                        TEXTS,
                                        "turn.comment",
                                        plain(KeyCode.C, "C"),
                                        screen.inspector()::editComment))),
                        editing(layout),
                        List.of(
                                Command.of(TEXTS, "turn.next", plain(KeyCode.DOWN, "Down"), labelling::next),
                                Command.of(TEXTS, "turn.previous", plain(KeyCode.UP, "Up"), labelling::previous),
                                Command.of(TEXTS, "turn.nextUnsure", plain(KeyCode.N, "N"), labelling::nextUncertain),
                                Command.of(TEXTS, "turn.nextOpen", plain(KeyCode.U, "U"), this::nextOpen),
                                Command.toggle(
                                        TEXTS,
                                        "turn.worth",
                                        plain(KeyCode.O, "O"),
                                        screen.review().worthALookProperty())),
                        together(
                                changing(shaping.parts()),
                                refused(screen.timelineCommands().turn()))),
                List.of(
                        templates(),
                        new CommandMenu(
                                TEXTS.get("turn.boundary"),
                                List.of(refused(screen.timelineCommands().boundaries()), changing(shaping.nudges())))));
    }

    /** The player's commands; a menu of their own keeps the turn menu short. */
    CommandMenu play() {
        return playing().menu();
    }

    private PlayCommands playing() {
        return new PlayCommands(
                screen, shaping.sound(), screen.recordings().commands().menu(!session.readOnly(), orders::refuseEdit));
    }

    /** @param packs the menu of model packs */
    CommandMenu model(CommandMenu packs) {
        List<CommandMenu> below = new ArrayList<>();
        below.add(packs);
        below.addAll(RunCommands.choices(screen.runs()));
        return new CommandMenu(
                TEXTS.get("menu.model"),
                List.of(
                        List.of(
                                Command.of(TEXTS, "model.analyse", Shortcut.chord(KeyCode.R), orders::analyse)
                                        .when(Bindings.createObjectBinding(this::mayAnalyse, orders.analysing())),
                                Command.of(
                                                TEXTS,
                                                "model.analyseChanges",
                                                Shortcut.shiftChord(KeyCode.R),
                                                orders::analyseChanges)
                                        .when(Bindings.createObjectBinding(
                                                () -> mayAnalyse()
                                                        && screen.runs().shown().isPresent(),
                                                orders.analysing()))),
                        List.of(Command.toggle(
                                        TEXTS,
                                        "model.show",
                                        Shortcut.plain(KeyCode.M, "M"),
                                        session.predictionsVisibleProperty())
                                .saying(Bindings.createStringBinding(
                                        () -> TEXTS.get(session.blind().all() ? "model.showBlindFirst" : "model.show"),
                                        session.wholeProperty(),
                                        session.annotatorProperty()))),
                        List.of(
                                changing(Command.of(TEXTS, "model.labelled", screen.labelled()::ask)),
                                Command.of(TEXTS, "model.anchoring", screen.labelled()::showAnchoring)),
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
                        Command.of(label.name(), Shortcut.typed(label.key()), () -> screen.label(label.id())))));
        return keys;
    }

    /** Keys that do what a menu item does by another key. */
    List<Command> otherKeys(PaneLayout layout) {
        Command words = Command.of(TEXTS, "turn.otherWords", Shortcut.function(KeyCode.F2), () -> editWords(layout));
        Command redo = Command.of(TEXTS, "edit.redo", Shortcut.chord(KeyCode.Y), orders::redo)
                .when(step(session.redoDescriptionProperty()))
                .otherwise(orders::refuseRedo);
        return together(List.of(changing(words), redo), playing().otherKeys());
    }

    private void accept() {
        if (!labelling.accept()) {
            orders.sayNothingToAccept();
        }
    }

    private void nextOpen() {
        if (!labelling.nextOpen()) {
            orders.refuse(TEXTS.get("turn.noneOpen"));
        }
    }

    private static Shortcut plain(KeyCode code, String words) {
        return Shortcut.plain(code, words);
    }

    private <T> ObservableValue<Boolean> step(ObservableValue<Optional<T>> value) {
        return value.map(next -> next.isPresent() && writable.getValue());
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
