package org.turnwise.desktop.schemes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.schemes.SchemeProblem.Field;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/** The fields of one label, in a line. FX thread. */
final class LabelLine {
    private static final Texts TEXTS = Texts.of(LabelLine.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int PLACES = 9;

    private final LabelDraft label;
    private final TextField key;
    private final TextField name;
    private final TextField shortName;
    private final ColorPicker colour = new ColorPicker();
    private final Label sample = new Label();
    private final TextField help;
    private final Label use = new Label();
    private final List<Button> buttons;

    /** @param turns how many turns have the label */
    LabelLine(LabelDraft label, int place, int turns, SchemeDraft scheme) {
        this.label = label;
        key = field("key", place, label.keyProperty(), 38);
        name = field("name", place, label.nameProperty(), 130);
        shortName = field("short", place, label.shortNameProperty(), 58);
        help = field("help", place, label.helpProperty(), 200);
        colour();
        colour.setId("scheme-colour-" + place);
        use.setText(turns == 0 ? "" : TEXTS.get("line.turns", turns));
        use.getStyleClass().addAll("muted", "small");
        use.setMinWidth(Region.USE_PREF_SIZE);
        buttons = List.of(
                button("up", place, MaterialDesignC.CHEVRON_UP, TEXTS.get("line.up"), () -> scheme.move(label, -1)),
                button(
                        "down",
                        place,
                        MaterialDesignC.CHEVRON_DOWN,
                        TEXTS.get("line.down"),
                        () -> scheme.move(label, 1)),
                button("remove", place, MaterialDesignC.CLOSE, TEXTS.get("line.remove"), () -> scheme.remove(label)));
    }

    LabelDraft label() {
        return label;
    }

    static void heads(GridPane grid) {
        List<String> words = List.of(
                TEXTS.get("head.key"),
                TEXTS.get("head.name"),
                TEXTS.get("head.short"),
                TEXTS.get("head.colour"),
                "",
                TEXTS.get("head.help"));
        for (int i = 0; i < words.size(); i++) {
            Label head = new Label(words.get(i));
            head.getStyleClass().addAll("muted", "small");
            grid.add(head, i, 0);
        }
    }

    void addTo(GridPane grid, int row) {
        GridPane.setHgrow(help, Priority.ALWAYS);
        grid.addRow(row, key, name, shortName, colour, sample, help, use);
        for (int i = 0; i < buttons.size(); i++) {
            grid.add(buttons.get(i), PLACES - 2 + i, row);
        }
    }

    /** Marks the fields of which something is said, and shows how the label will look. */
    void show(List<SchemeProblem> own) {
        mark(key, own, Field.KEY);
        mark(name, own, Field.NAME);
        mark(shortName, own, Field.SHORT_NAME);
        mark(colour, own, Field.COLOUR);
        LabelColours colours = new LabelColours(
                new org.turnwise.session.model.LabelScheme("", "", List.of(label.withId("sample")), List.of()));
        sample.setText(colours.shortName("sample").isEmpty() ? "\u2013" : colours.shortName("sample"));
        sample.getStyleClass().setAll("label", "label-chip");
        sample.setMinWidth(44);
        sample.setStyle("-fx-background-radius: 3; -fx-background-color: "
                + LabelColours.hex(colours.human("sample")) + "; -fx-text-fill: "
                + LabelColours.hex(colours.textOn("sample")) + ";");
    }

    void focus() {
        name.requestFocus();
    }

    private static void mark(Node field, List<SchemeProblem> own, Field which) {
        List<SchemeProblem> said = own.stream().filter(p -> p.field() == which).toList();
        field.pseudoClassStateChanged(WRONG, said.stream().anyMatch(SchemeProblem::isError));
        field.setAccessibleHelp(said.stream().map(SchemeProblem::words).collect(Collectors.joining(" ")));
    }

    private void colour() {
        try {
            colour.setValue(Color.web(label.colourProperty().get()));
        } catch (IllegalArgumentException notAColour) {
            colour.setValue(Color.GRAY);
        }
        colour.getStyleClass().add("scheme-colour");
        colour.setPrefWidth(56);
        colour.setMinWidth(56);
        colour.setAccessibleText(TEXTS.get("head.colour"));
        colour.setOnAction(e ->
                label.colourProperty().set(LabelColours.hex(colour.getValue()).toUpperCase(Locale.ROOT)));
    }

    private static TextField field(String what, int place, StringProperty value, double width) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setId("scheme-" + what + "-" + place);
        field.setPrefWidth(width);
        field.setMinWidth(Math.min(width, 130));
        field.getStyleClass().add("scheme-field");
        field.setAccessibleText(
                switch (what) {
                    case "key" -> TEXTS.get("head.key");
                    case "name" -> TEXTS.get("head.name");
                    case "short" -> TEXTS.get("head.short");
                    default -> TEXTS.get("head.help");
                });
        return field;
    }

    private static Button button(String what, int place, Ikon icon, String words, Runnable action) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setId("scheme-" + what + "-" + place);
        button.getStyleClass().addAll("quiet-button", "scale-clear");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(e -> action.run());
        return button;
    }
}
