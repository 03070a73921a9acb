package org.turnwise.desktop.labels;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Groups of keys side by side, in as many columns of about the same height as there is width for. */
final class KeyColumns extends HBox {
    private static final double COLUMN = 255;
    private static final double GAP = 20;
    private static final int MOST = 4;
    /** A group's name and the room below it. */
    private static final int LINES_OF_A_GROUP = 2;

    private final List<KeyGroup> groups;
    private int columns;

    KeyColumns(List<KeyGroup> groups) {
        super(GAP);
        this.groups = List.copyOf(groups);
        setMinWidth(0);
        widthProperty().addListener((o, was, is) -> {
            if (fitting() != columns) {
                place();
            }
        });
        place();
    }

    /** To be called when the groups show other keys. */
    void place() {
        columns = fitting();
        List<KeyGroup> shown = groups.stream().filter(g -> g.size() > 0).toList();
        int lines = shown.stream().mapToInt(KeyColumns::lines).sum();
        List<List<Node>> placed = List.of();
        for (int high = Math.max(1, lines / columns); placed.isEmpty(); high++) {
            placed = columns(shown, high);
        }
        getChildren().clear();
        for (int i = 0; i < columns; i++) {
            VBox column = new VBox(12);
            column.getChildren().setAll(i < placed.size() ? placed.get(i) : List.of());
            column.setMinWidth(0);
            column.setPrefWidth(COLUMN);
            column.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(column, Priority.ALWAYS);
            getChildren().add(column);
        }
    }

    private int fitting() {
        return (int) Math.max(1, Math.min(MOST, (getWidth() + GAP) / (COLUMN + GAP)));
    }

    /** Fills column by column; empty where they would be more than there may be. */
    private List<List<Node>> columns(List<KeyGroup> shown, int high) {
        List<List<Node>> made = new ArrayList<>(List.of(new ArrayList<>()));
        int filled = 0;
        for (KeyGroup group : shown) {
            if (filled > 0 && filled + lines(group) > high) {
                made.add(new ArrayList<>());
                filled = 0;
            }
            made.get(made.size() - 1).add(group.node());
            filled += lines(group);
        }
        return made.size() <= columns ? made : List.of();
    }

    private static int lines(KeyGroup group) {
        return group.size() + LINES_OF_A_GROUP;
    }
}
