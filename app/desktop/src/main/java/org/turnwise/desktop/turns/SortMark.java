package org.turnwise.desktop.turns;

import javafx.beans.InvalidationListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** The arrow of a column that sorts: in the corner above its name, which keeps its room. */
final class SortMark extends Region {
    private static final double WIDTH = 8;
    private static final double HEIGHT = 5;
    private static final double FROM_EDGE = 3;

    /** Above the middle of the header, beside which the toolkit puts it. */
    private static final double ABOVE = 13;

    /** Of a column by which is sorted only what an earlier one leaves open. */
    private static final double FAINT = 0.5;

    private final Region arrow = new Region();

    SortMark(TableView<?> table, TableColumn<?, ?> column) {
        arrow.getStyleClass().add("sort-mark");
        getChildren().add(arrow);
        setMouseTransparent(true);
        InvalidationListener show = o -> {
            arrow.setRotate(column.getSortType() == TableColumn.SortType.ASCENDING ? 0 : 180);
            arrow.setOpacity(table.getSortOrder().indexOf(column) > 0 ? FAINT : 1);
        };
        column.sortTypeProperty().addListener(show);
        table.getSortOrder().addListener(show);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        arrow.resizeRelocate(-WIDTH - FROM_EDGE, -ABOVE, WIDTH, HEIGHT);
    }
}
