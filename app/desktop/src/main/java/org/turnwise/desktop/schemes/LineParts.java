package org.turnwise.desktop.schemes;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.turnwise.desktop.schemes.SchemeProblem.Field;

/** What the lines of labels and of scales are made of. FX thread. */
final class LineParts {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LEAST_WIDTH = 90;

    private LineParts() {}

    static TextField field(String id, StringProperty value, double width, String words) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(Math.min(width, LEAST_WIDTH));
        field.getStyleClass().add("scheme-field");
        field.setAccessibleText(words);
        return field;
    }

    static Button button(String id, Ikon icon, String words, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet-button", "scale-clear");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Words above or beside the fields. */
    static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static void heads(GridPane grid, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            grid.add(muted(words.get(i)), i, 0);
        }
    }

    /** Shows whether anything is wrong with the field. */
    static void mark(Node field, List<SchemeProblem> own, Field which) {
        List<SchemeProblem> said = own.stream().filter(p -> p.field() == which).toList();
        field.pseudoClassStateChanged(WRONG, said.stream().anyMatch(SchemeProblem::isError));
        field.setAccessibleHelp(said.stream().map(SchemeProblem::words).collect(Collectors.joining(" ")));
    }
}
