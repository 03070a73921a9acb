package org.turnwise.desktop.turns;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;

/** Scrolls a table so that its chosen line is wholly in view, however few lines there is room for. FX thread. */
final class ChosenInView {
    private final TableView<?> table;
    private final Executor later;

    /** @param later runs what it is given on the FX thread once the layout under way is done */
    ChosenInView(TableView<?> table, Executor later) {
        this.table = table;
        this.later = later;
        table.skinProperty().addListener((o, was, is) -> flow().ifPresent(
                        flow -> flow.heightProperty().addListener((h, before, now) -> followHeight())));
    }

    /**
     * Brings the line into view with those next to it where there is room for three, and leaves the table still where it
     * already is. Going down line by line then moves it by a line each time: several at once take the toolkit several
     * times as long.
     */
    void show(int at) {
        Optional<VirtualFlow<?>> flow = flow().filter(f -> f.getFirstVisibleCell() != null);
        if (flow.isEmpty()) {
            showInMiddle(at);
            return;
        }
        int whole = wholeLines();
        int first = flow.orElseThrow().getFirstVisibleCell().getIndex();
        int last = flow.orElseThrow().getLastVisibleCell().getIndex();
        if (at > first && at < last || whole < 3 && isWhole(flow.orElseThrow(), at)) {
            return;
        }
        if (whole < 3) {
            table.scrollTo(at);
        } else {
            table.scrollTo(Math.max(0, at <= first ? at - 1 : at - whole + 2));
        }
    }

    void showInMiddle(int at) {
        table.scrollTo(Math.max(0, at - wholeLines() / 2));
    }

    private void followHeight() {
        later.execute(() -> {
            int chosen = table.getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                show(chosen);
            }
        });
    }

    private boolean isWhole(VirtualFlow<?> flow, int at) {
        IndexedCell<?> cell = flow.getVisibleCell(at);
        return cell != null && cell.getLayoutY() >= 0 && cell.getLayoutY() + cell.getHeight() <= height();
    }

    private int wholeLines() {
        return Math.max(1, (int) (height() / TurnTable.ROW_HEIGHT));
    }

    /** Of what shows lines: without the headers, and without the bar below where there is one. */
    private double height() {
        return viewport().map(Region::getHeight).orElse(table.getHeight() - TurnTable.ROW_HEIGHT);
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    private Optional<Region> viewport() {
        Node clipped = table.lookup(".virtual-flow > .clipped-container");
        return clipped instanceof Region region ? Optional.of(region) : Optional.empty();
    }
}
