package org.turnwise.desktop.theme;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;

/** A label's name on its colour: filled for a human's, pale with the theme's own ink for a model's. Reusable in cells. */
public final class LabelChip extends Label {
    private static final CornerRadii ROUND = new CornerRadii(4);

    public LabelChip() {
        getStyleClass().add("label-chip");
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows a human's label, or nothing. */
    public void human(Optional<String> label, LabelColours colours, Words words) {
        show(label, colours, words, label.map(colours::human), label.map(colours::textOn));
    }

    /** Shows a model's label, or nothing. */
    public void model(Optional<String> label, LabelColours colours, Words words) {
        show(label, colours, words, label.map(colours::model), Optional.empty());
    }

    /** How much of the label's name there is room for. */
    public enum Words {
        SHORT,
        FULL
    }

    private void show(
            Optional<String> label, LabelColours colours, Words words, Optional<Color> fill, Optional<Color> ink) {
        setVisible(label.isPresent());
        setText(label.map(l -> words == Words.SHORT ? colours.shortName(l) : colours.name(l))
                .orElse(""));
        setBackground(fill.map(c -> new Background(new BackgroundFill(c, ROUND, Insets.EMPTY)))
                .orElse(Background.EMPTY));
        if (ink.isPresent()) {
            setStyle("-fx-text-fill: " + LabelColours.hex(ink.get()) + ";");
        } else {
            setStyle("");
        }
    }
}
