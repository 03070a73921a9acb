package org.turnwise.desktop.theme;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A thin horizontal bar of one or more parts, each a share of the whole width; what is left shows the track. */
public final class ShareBar extends Region {
    private static final double HEIGHT = 8;
    private static final CornerRadii ROUND = new CornerRadii(2);

    private List<Part> parts = List.of();
    private final List<Region> regions = new ArrayList<>();

    /** @param share 0 to 1 of the bar's width */
    public record Part(double share, Color colour) {}

    public ShareBar() {
        getStyleClass().add("share-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(20);
    }

    public void show(Part... shown) {
        show(List.of(shown));
    }

    public void show(List<Part> shown) {
        parts = List.copyOf(shown);
        while (regions.size() < parts.size()) {
            Region region = new Region();
            region.setManaged(false);
            regions.add(region);
            getChildren().add(region);
        }
        for (int i = 0; i < regions.size(); i++) {
            Region region = regions.get(i);
            region.setVisible(i < parts.size());
            if (i < parts.size()) {
                region.setBackground(
                        new Background(new BackgroundFill(parts.get(i).colour(), ROUND, Insets.EMPTY)));
            }
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double gap = parts.size() > 1 ? 1 : 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = Math.max(0, Math.min(1, parts.get(i).share())) * getWidth();
            regions.get(i).resizeRelocate(x, 0, Math.max(0, width - gap), getHeight());
            x += width;
        }
    }
}
