package org.turnwise.desktop.inspector;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.turnwise.desktop.theme.LabelColours;

/** The small pieces that the inspector's parts are laid out with. FX thread. */
final class Pieces {
    /** How clearly the place is drawn of something that is not there. */
    static final double ABSENT_OPACITY = 0.45;

    private Pieces() {}

    static HBox row(String name, Node content) {
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(8, label, content);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    static VBox section(Node... nodes) {
        VBox section = new MeasuredBox(6, nodes);
        section.getStyleClass().add("inspector-section");
        return section;
    }

    static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    static Region swatch() {
        Region swatch = new Region();
        swatch.setMinSize(10, 10);
        swatch.setMaxSize(10, 10);
        return swatch;
    }

    static void colour(Region swatch, Color colour) {
        swatch.setStyle("-fx-background-color: " + LabelColours.hex(colour) + "; -fx-background-radius: 2;");
    }

    /** There, or taking no room. */
    static void present(Node node, boolean whether) {
        node.setVisible(whether);
        node.setManaged(whether);
    }
}
