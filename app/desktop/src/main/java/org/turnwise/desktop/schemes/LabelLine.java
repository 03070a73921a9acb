package org.turnwise.desktop.schemes;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.schemes.SchemeProblem.Field;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/** The fields of one label, in a line. FX thread. */
final class LabelLine {
    private static final Texts TEXTS = Texts.of(LabelLine.class);
    private static final int PLACES = 9;

    private final LabelDraft label;
    private final TextField key;
    private final TextField name;
    private final TextField shortName;
    private final ColorPicker colour = new ColorPicker();
    private final Label sample = new Label();
    private final TextField help;
    private final Label use;
    private final List<Button> buttons;

    /** @param used how often the label is used */
    LabelLine(LabelDraft label, int place, LabelUse used, SchemeDraft scheme) {
        this.label = label;
        key = LineParts.field("scheme-key-" + place, label.keyProperty(), 38, TEXTS.get("head.key"));
        name = LineParts.field("scheme-name-" + place, label.nameProperty(), 130, TEXTS.get("head.name"));
        shortName = LineParts.field("scheme-short-" + place, label.shortNameProperty(), 58, TEXTS.get("head.short"));
        help = LineParts.field("scheme-help-" + place, label.helpProperty(), 200, TEXTS.get("head.help"));
        colour();
        colour.setId("scheme-colour-" + place);
        use = LineParts.muted(used.words());
        use.setId("scheme-used-" + place);
        use.setAccessibleText(used.full());
        if (used.any()) {
            use.setTooltip(new Tooltip(used.full()));
        }
        buttons = List.of(
                LineParts.button(
                        "scheme-up-" + place,
                        MaterialDesignC.CHEVRON_UP,
                        TEXTS.get("line.up"),
                        () -> scheme.move(label, -1)),
                LineParts.button(
                        "scheme-down-" + place,
                        MaterialDesignC.CHEVRON_DOWN,
                        TEXTS.get("line.down"),
                        () -> scheme.move(label, 1)),
                LineParts.button(
                        "scheme-remove-" + place,
                        MaterialDesignC.CLOSE,
                        TEXTS.get("line.remove"),
                        () -> scheme.remove(label)));
    }

    static void heads(GridPane grid) {
        LineParts.heads(
                grid,
                List.of(
                        TEXTS.get("head.key"),
                        TEXTS.get("head.name"),
                        TEXTS.get("head.short"),
                        TEXTS.get("head.colour"),
                        "",
                        TEXTS.get("head.help")));
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
        LineParts.mark(key, own, Field.KEY);
        LineParts.mark(name, own, Field.NAME);
        LineParts.mark(shortName, own, Field.SHORT_NAME);
        LineParts.mark(colour, own, Field.COLOUR);
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
}
