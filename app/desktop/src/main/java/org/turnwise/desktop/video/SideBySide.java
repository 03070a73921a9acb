package org.turnwise.desktop.video;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Lays pictures beside or above one another, however they become largest. */
final class SideBySide extends Region {
    /** The shape that most pictures have. */
    private static final double WIDE = 16.0 / 9;

    private static final double GAP = 2;

    SideBySide() {
        setMinSize(0, 0);
    }

    void show(List<? extends Node> tiles) {
        getChildren().setAll(tiles);
    }

    /** How many stand in a row. */
    static int columns(int tiles, double width, double height) {
        int best = 1;
        for (int columns = 2; columns <= tiles; columns++) {
            if (size(tiles, columns, width, height) > size(tiles, best, width, height)) {
                best = columns;
            }
        }
        return best;
    }

    private static double size(int tiles, int columns, double width, double height) {
        int rows = (tiles + columns - 1) / columns;
        return Math.min(width / columns / WIDE, height / rows);
    }

    @Override
    protected void layoutChildren() {
        int tiles = getChildren().size();
        if (tiles == 0) {
            return;
        }
        int columns = columns(tiles, getWidth(), getHeight());
        int rows = (tiles + columns - 1) / columns;
        double width = (getWidth() - GAP * (columns - 1)) / columns;
        double height = (getHeight() - GAP * (rows - 1)) / rows;
        for (int i = 0; i < tiles; i++) {
            double x = Math.round(i % columns * (width + GAP));
            double y = Math.round((double) (i / columns) * (height + GAP));
            getChildren().get(i).resizeRelocate(x, y, Math.floor(width), Math.floor(height));
        }
    }
}
