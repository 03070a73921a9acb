package org.turnwise.desktop.timeline;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import org.turnwise.desktop.shell.Command;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.Shortcut;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.desktop.timeline.geometry.Lane;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LaneNames;
import org.turnwise.desktop.timeline.lanes.LanesModel;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Turn;

/** What can be done on the timeline by menu and key. */
public final class TimelineCommands {
    private static final Texts TEXTS = Texts.of(TimelineCommands.class);
    private static final double PAGE = 0.8;

    private final TimelineModel model;
    private final TimelineActions actions;

    public TimelineCommands(TimelineModel model, TimelineActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /** What changes the window's stretch of time. */
    public List<Command> view() {
        return List.of(
                Command.of(TEXTS, "command.zoomIn", Shortcut.typed("+"), () -> model.zoom(TimelineModel.ZOOM_STEP)),
                Command.of(
                        TEXTS, "command.zoomOut", Shortcut.typed("-"), () -> model.zoom(1 / TimelineModel.ZOOM_STEP)),
                Command.of(TEXTS, "command.zoomTurn", Shortcut.plain(KeyCode.E, "E"), model::showSelected),
                Command.of(TEXTS, "command.zoomAll", Shortcut.plain(KeyCode.W, "W"), model::showAll),
                Command.of(
                        TEXTS,
                        "command.earlier",
                        Shortcut.plain(KeyCode.PAGE_UP, TEXTS.get("key.pageUp")),
                        () -> page(-PAGE)),
                Command.of(
                        TEXTS,
                        "command.later",
                        Shortcut.plain(KeyCode.PAGE_DOWN, TEXTS.get("key.pageDown")),
                        () -> page(PAGE)),
                Command.of(
                        TEXTS,
                        "command.beginning",
                        Shortcut.plain(KeyCode.HOME, TEXTS.get("key.home")),
                        () -> actions.seek(0)),
                Command.of(
                        TEXTS,
                        "command.end",
                        Shortcut.plain(KeyCode.END, TEXTS.get("key.end")),
                        () -> actions.seek(model.scale().totalMillis())),
                Command.toggle(TEXTS, "command.follow", Shortcut.plain(KeyCode.G, "G"), model.followingProperty()));
    }

    /** Which lanes are shown, and the list in which they are put into another order. */
    public CommandMenu lanes() {
        LanesModel lanes = model.lanes();
        List<Command> shown = lanes.arrangement().order().stream()
                .filter(LaneKind::canBeHidden)
                .map(lane -> toggle(lane))
                .toList();
        return new CommandMenu(
                TEXTS.get("menu.lanes"),
                List.of(
                        shown,
                        List.of(
                                Command.of(TEXTS, "command.list", () -> lanes.listedProperty()
                                        .set(true)),
                                Command.of(TEXTS, "command.speakerUp", () -> moveSpeaker(-1)),
                                Command.of(TEXTS, "command.speakerDown", () -> moveSpeaker(1)),
                                Command.of(TEXTS, "command.anew", lanes::arrangeAnew))));
    }

    private void moveSpeaker(int by) {
        model.selectedTurn().ifPresent(turn -> model.speakers().move(model.layout(), turn.speaker(), by));
    }

    private Command toggle(LaneKind lane) {
        Command command = Command.toggle(
                        LaneNames.inMenu(lane),
                        Shortcut.plain(KeyCode.V, "V"),
                        model.lanes().shownProperty(lane))
                .known("lanes." + lane.name());
        return switch (lane) {
            case VOICE -> command;
            case FACES -> command.by(Optional.of(Shortcut.plain(KeyCode.X, "X")));
            default -> command.by(Optional.empty());
        };
    }

    /** What gives up the chosen stretch of time; it has nothing to do, and leaves its key to others, where none is. */
    public Command clearRange() {
        RangeChoice range = model.range();
        return Command.of(
                        TEXTS,
                        "command.clearRange",
                        Shortcut.plain(KeyCode.ESCAPE, TEXTS.get("key.escape")),
                        range::clear)
                .when(Bindings.createObjectBinding(
                        () -> range.chosen().isPresent()
                                && range.drawnProperty().get().isEmpty()
                                && model.draftProperty().get().isEmpty(),
                        range.chosenProperty(),
                        range.drawnProperty(),
                        model.draftProperty()));
    }

    /** What changes turns. */
    public List<Command> turn() {
        var writable = new SimpleBooleanProperty(actions.readOnlyReason().isEmpty());
        return List.of(
                Command.toggle(TEXTS, "command.draw", Shortcut.plain(KeyCode.D, "D"), model.drawingProperty())
                        .when(writable),
                Command.of(TEXTS, "command.insert", Shortcut.plain(KeyCode.I, "I"), this::insert)
                        .when(writable));
    }

    /** What puts a boundary of the chosen turn to the playhead. */
    public List<Command> boundaries() {
        var writable = new SimpleBooleanProperty(actions.readOnlyReason().isEmpty());
        return List.of(
                Command.of(TEXTS, "command.begin", Shortcut.typed("["), () -> bound(Edge.START))
                        .when(writable),
                Command.of(TEXTS, "command.finish", Shortcut.typed("]"), () -> bound(Edge.END))
                        .when(writable));
    }

    /** Over the chosen range, or from the playhead on: a turn of who speaks the selected one. */
    private void insert() {
        model.marks().ifPresent(marks -> {
            String speaker = model.selectedTurn()
                    .map(Turn::speaker)
                    .or(() -> model.layout().lanes().stream().findFirst().map(Lane::speaker))
                    .orElse(TimelineModel.FIRST_SPEAKER);
            long playhead = model.playheadProperty().get();
            long total = model.scale().totalMillis();
            actions.addTurn(
                    speaker,
                    model.range().chosen().orElseGet(() -> Insertion.at(marks.session(), speaker, playhead, total)));
        });
    }

    private void page(double windows) {
        model.pan(windows * model.scale().widthPixels());
    }

    private void bound(Edge edge) {
        model.selectedTurn().ifPresent(turn -> {
            long total = Math.max(turn.span().endMillis(), model.scale().totalMillis());
            var span = edge.moved(turn.span(), model.playheadProperty().get(), total);
            if (!span.equals(turn.span())) {
                actions.changeTurn(turn.withSpan(span));
            }
        });
    }
}
