package org.turnwise.desktop.inspector;

import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.turnwise.desktop.theme.Palette;

/** One expert: a field as full as its say, with the percentage on it, and under it a line as long as its variance. */
final class ExpertCell extends Region {
    private static final double FIELD = 20;
    private static final double GAP = 2;
    private static final double LINE = 3;
    private static final double FILL_OPACITY = 0.35;
    private static final CornerRadii ROUND = new CornerRadii(3);

    private final Region fill = new Region();
    private final Label figure = new Label();
    private final Region track = new Region();
    private final Region line = new Region();
    private final Tooltip help = new Tooltip();
    private double weight;
    private double variance;

    ExpertCell() {
        setMinSize(34, FIELD + GAP + LINE);
        setPrefHeight(FIELD + GAP + LINE);
        setMaxWidth(Double.MAX_VALUE);
        figure.getStyleClass().addAll("figures", "small");
        figure.setAlignment(Pos.CENTER);
        getChildren().addAll(track, fill, figure, line);
        getChildren().forEach(child -> child.setManaged(false));
        Tooltip.install(this, help);
    }

    /** @param strongest whether none of its modality has more say */
    void show(double share, double howUnsure, boolean strongest, String words, Palette palette) {
        weight = Math.max(0, Math.min(1, share));
        variance = Math.max(0, Math.min(1, howUnsure));
        figure.setText(String.format(Locale.ROOT, "%.0f", share * 100));
        Color colour = strongest ? palette.accent() : palette.muted();
        paint(track, palette.track());
        paint(fill, Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), FILL_OPACITY));
        paint(line, palette.uncertainty(1));
        help.setText(words);
        requestLayout();
    }

    private static void paint(Region region, Color colour) {
        Background wanted = new Background(new BackgroundFill(colour, ROUND, Insets.EMPTY));
        if (!wanted.equals(region.getBackground())) {
            region.setBackground(wanted);
        }
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), FIELD);
        fill.resizeRelocate(0, 0, getWidth() * weight, FIELD);
        figure.resizeRelocate(0, 0, getWidth(), FIELD);
        line.resizeRelocate(0, FIELD + GAP, getWidth() * variance, LINE);
    }
}
