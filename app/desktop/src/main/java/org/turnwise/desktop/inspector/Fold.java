package org.turnwise.desktop.inspector;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A part of the inspector that can be folded away to one line, which then says the gist of it. */
final class Fold {
    private final ToggleButton head = new ToggleButton();
    private final FontIcon arrow = new FontIcon(MaterialDesignC.CHEVRON_DOWN);
    private final Label gist = new Label();
    private final Tooltip whole = new Tooltip();
    private final VBox body = new MeasuredBox(5);
    private final VBox box = new MeasuredBox(3);
    private Runnable filling = () -> {};

    /** A part that is open or not as it was left. */
    Fold(String part, String title, Folds folds) {
        Label name = new Label(title);
        name.getStyleClass().add("muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        gist.getStyleClass().addAll("muted", "small", "figures");
        gist.setMinWidth(0);
        HBox.setHgrow(gist, Priority.ALWAYS);
        HBox words = new HBox(6, arrow, name, gist);
        words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setGraphic(words);
        head.setId("fold-" + part);
        head.setAccessibleText(title);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.getStyleClass().add("fold-head");
        head.setOnAction(e -> {
            show(head.isSelected());
            if (head.isSelected()) {
                folds.opened(part);
            } else {
                folds.closed(part);
            }
        });
        box.getChildren().addAll(head, body);
        box.getStyleClass().add("inspector-section");
        show(folds.isOpen(part));
    }

    Node node() {
        return box;
    }

    void content(Node... nodes) {
        // Set anew only where they are not there: the toolkit would lay all of them out again.
        if (!body.getChildren().equals(List.of(nodes))) {
            body.getChildren().setAll(nodes);
        }
    }

    ReadOnlyBooleanProperty openProperty() {
        return head.selectedProperty();
    }

    /** Has the part filled: at once where it is open, else when it is opened, so that a closed part costs nothing. */
    void fill(Runnable work) {
        if (head.isSelected()) {
            filling = () -> {};
            work.run();
        } else {
            filling = work;
        }
    }

    /** What the line says while the part is folded away. */
    void gist(String words) {
        gist(words, words);
    }

    /** @param full what the line cannot hold, said when it is pointed at */
    void gist(String words, String full) {
        gist.setText(words);
        whole.setText(full);
        head.setTooltip(full.isEmpty() ? null : whole);
    }

    private void show(boolean open) {
        head.setSelected(open);
        if (open) {
            fill(filling);
        }
        arrow.setIconCode(open ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT);
        gist.setVisible(!open);
        body.setVisible(open);
        body.setManaged(open);
    }

    /** Opens it for now, as far as it is not. */
    void open() {
        show(true);
    }
}
