package org.turnwise.desktop.timeline;

import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.timeline.geometry.Hit;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.markers.MarkerCommands;
import org.turnwise.desktop.timeline.markers.Markers;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Turn;

/** What a right click on the strips offers. One menu, filled for what it was asked on. */
final class TurnMenu {
    private static final Texts TEXTS = Texts.of(TurnMenu.class);

    private final StripPane pane;
    private final TimelineModel model;
    private final TimelineActions actions;
    private final TimelineGestures gestures;
    private final ChartExport charts;
    private final ContextMenu menu = new ContextMenu();
    private Optional<CommandMenu> offered = Optional.empty();
    private Optional<Markers> markers = Optional.empty();

    TurnMenu(
            StripPane pane,
            TimelineModel model,
            TimelineActions actions,
            TimelineGestures gestures,
            ChartExport charts) {
        this.pane = pane;
        this.model = model;
        this.actions = actions;
        this.gestures = gestures;
        this.charts = charts;
        menu.setId("timeline-menu");
        pane.setOnContextMenuRequested(this::show);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        pane.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                menu.hide();
            }
        });
    }

    /** More that can be done with a turn, once it is chosen. */
    void offer(CommandMenu more) {
        offered = Optional.of(more);
    }

    /** What can be done with a marker. */
    void markers(Markers of) {
        markers = Optional.of(of);
    }

    private void show(ContextMenuEvent event) {
        if (model.marks().isEmpty()) {
            return;
        }
        // asked by key, the menu is the selected turn's
        Hit hit = event.isKeyboardTrigger()
                ? model.selectedTurn()
                        .<Hit>map(t -> new Hit.OnTurn(t.span().startMillis(), t))
                        .orElse(new Hit.OnNothing(model.playheadProperty().get()))
                : gestures.at(event.getX() - StripPane.NAMES, event.getY());
        menu.getItems().clear();
        if (!event.isKeyboardTrigger() && event.getX() < StripPane.NAMES) {
            speakerAt(event.getY()).ifPresent(this::addSpeaker);
        }
        if (hit instanceof Hit.OnTurn on) {
            addTurn(on.turn());
        } else if (hit instanceof Hit.OnEdge on) {
            addTurn(on.turn());
        }
        if (hit instanceof Hit.OnMarker on) {
            boolean writable = actions.readOnlyReason().isEmpty();
            markers.ifPresent(m -> menu.getItems().addAll(MarkerCommands.items(m, on.marker(), writable)));
            menu.getItems().add(new SeparatorMenuItem());
        }
        String words = new TimelineWords(model.marks().orElseThrow()).of(hit);
        menu.getItems().add(item(TEXTS.get("command.zoomAll"), model::showAll));
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().addAll(charts.items("timeline", () -> words, pane::picture));
        menu.show(pane, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private Optional<String> speakerAt(double y) {
        return pane.bands().laneAt(y).equals(Optional.of(LaneKind.SPEAKERS))
                ? pane.lanes().laneAt(y).stream()
                        .mapToObj(i -> model.layout().lanes().get(i).speaker())
                        .findFirst()
                : Optional.empty();
    }

    /** A speaker's lane among those of the others. */
    private void addSpeaker(String speaker) {
        String name = model.marks().orElseThrow().session().speakerName(speaker);
        int at = model.layout().indexOf(speaker).orElse(0);
        MenuItem up =
                item(TEXTS.get("menu.speakerUp", name), () -> model.speakers().move(model.layout(), speaker, -1));
        up.setDisable(at == 0);
        MenuItem down =
                item(TEXTS.get("menu.speakerDown", name), () -> model.speakers().move(model.layout(), speaker, 1));
        down.setDisable(at == model.layout().lanes().size() - 1);
        menu.getItems().addAll(up, down, new SeparatorMenuItem());
    }

    private void addTurn(Turn turn) {
        menu.getItems()
                .addAll(item(TEXTS.get("menu.loop"), () -> actions.loop(turn)), item(TEXTS.get("menu.zoom"), () -> {
                    model.selectInSight(turn.id());
                    actions.choose(turn.id(), turn.span().startMillis());
                    model.showSelected();
                }));
        offered.ifPresent(more -> {
            // the commands are about the chosen turn, so that it is the one the menu was asked on
            if (!model.selectedTurn().equals(Optional.of(turn))) {
                actions.choose(turn.id(), turn.span().startMillis());
            }
            menu.getItems().add(new SeparatorMenuItem());
            menu.getItems().addAll(more.items());
            menu.getItems().add(new SeparatorMenuItem());
        });
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
