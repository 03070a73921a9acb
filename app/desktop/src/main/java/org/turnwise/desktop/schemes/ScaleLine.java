package org.turnwise.desktop.schemes;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.turnwise.desktop.schemes.SchemeProblem.Field;
import org.turnwise.desktop.wording.Texts;

/** The fields of one scale, in a line. FX thread. */
final class ScaleLine {
    private static final Texts TEXTS = Texts.of(ScaleLine.class);
    private static final double NUMBER_WIDTH = 58;
    private static final int FIELDS = 6;

    private final TextField name;
    private final TextField lowest;
    private final TextField highest;
    private final TextField step;
    private final TextField help;
    private final Label use;
    private final List<Button> buttons;

    /** @param turns how many turns have a value on the scale */
    ScaleLine(ScaleDraft scale, int place, int turns, SchemeDraft scheme) {
        name = LineParts.field("scale-name-" + place, scale.nameProperty(), 176, TEXTS.get("scale.name"));
        lowest = LineParts.field("scale-lowest-" + place, scale.lowestProperty(), NUMBER_WIDTH, TEXTS.get("scale.low"));
        highest = LineParts.field(
                "scale-highest-" + place, scale.highestProperty(), NUMBER_WIDTH, TEXTS.get("scale.high"));
        step = LineParts.field("scale-step-" + place, scale.stepProperty(), NUMBER_WIDTH, TEXTS.get("scale.step"));
        help = LineParts.field("scale-help-" + place, scale.helpProperty(), 200, TEXTS.get("scale.help"));
        help.setPromptText(TEXTS.get("scale.helpPrompt"));
        use = LineParts.muted(turns == 0 ? "" : TEXTS.get("line.turns", turns));
        buttons = List.of(
                LineParts.button(
                        "scale-up-" + place,
                        MaterialDesignC.CHEVRON_UP,
                        TEXTS.get("line.up"),
                        () -> scheme.moveScale(scale, -1)),
                LineParts.button(
                        "scale-down-" + place,
                        MaterialDesignC.CHEVRON_DOWN,
                        TEXTS.get("line.down"),
                        () -> scheme.moveScale(scale, 1)),
                LineParts.button(
                        "scale-remove-" + place,
                        MaterialDesignC.CLOSE,
                        TEXTS.get("scale.remove"),
                        () -> scheme.removeScale(scale)));
    }

    static void heads(GridPane grid) {
        LineParts.heads(
                grid,
                List.of(
                        TEXTS.get("scale.name"),
                        TEXTS.get("scale.low"),
                        TEXTS.get("scale.high"),
                        TEXTS.get("scale.step"),
                        TEXTS.get("scale.help")));
    }

    void addTo(GridPane grid, int row) {
        GridPane.setHgrow(help, Priority.ALWAYS);
        grid.addRow(row, name, lowest, highest, step, help, use);
        for (int i = 0; i < buttons.size(); i++) {
            grid.add(buttons.get(i), FIELDS + i, row);
        }
    }

    /** Marks the fields of which something is said. */
    void show(List<SchemeProblem> own) {
        LineParts.mark(name, own, Field.SCALE_NAME);
        LineParts.mark(lowest, own, Field.LOWEST);
        LineParts.mark(highest, own, Field.HIGHEST);
        LineParts.mark(step, own, Field.STEP);
    }

    void focus() {
        name.requestFocus();
    }
}
