package org.turnwise.desktop.video;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;

/** A model's label over the picture: light words on a dark ground with slanted lines and an edge in the label's colour. */
final class HatchedChip extends Label {
    private static final CornerRadii ROUND = new CornerRadii(4);
    private static final Color GROUND = Color.web("#14181d");
    private static final double LINES = 0.3;

    HatchedChip() {
        getStyleClass().addAll("subtitle-label", "subtitle-model");
        setId("subtitle-model");
    }

    void show(String text, Color colour) {
        setText(text);
        Color line = GROUND.interpolate(colour, LINES);
        LinearGradient hatch = new LinearGradient(
                0,
                0,
                5,
                5,
                false,
                CycleMethod.REPEAT,
                new Stop(0, GROUND),
                new Stop(0.7, GROUND),
                new Stop(0.7, line),
                new Stop(1, line));
        setBackground(new Background(
                new BackgroundFill(colour, ROUND, Insets.EMPTY),
                new BackgroundFill(hatch, new CornerRadii(3), new Insets(1.5))));
    }
}
