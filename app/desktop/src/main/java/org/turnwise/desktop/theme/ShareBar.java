package org.turnwise.desktop.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A thin horizontal bar of one or more parts, each a share of the whole width; what is left shows the track. */
public final class ShareBar extends Region {
    private static final double HEIGHT = 8;
    private static final double MARK_WIDTH = 2;
    private static final double MARK_OVERHANG = 2;
    private static final CornerRadii ROUND = new CornerRadii(2);

    private List<Part> parts = List.of();
    private final List<Region> regions = new ArrayList<>();
    private final Region line = new Region();
    private OptionalDouble mark = OptionalDouble.empty();

    /** @param share 0 to 1 of the bar's width */
    public record Part(double share, Color colour) {}

    public ShareBar() {
        getStyleClass().add("share-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(20);
        line.getStyleClass().add("share-mark");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        getChildren().add(line);
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
            getChildren().add(regions.size() - 1, region);
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

    /** A thin line across the bar at another share of its width, to be held against the parts; empty for none. */
    public void mark(OptionalDouble share) {
        if (!share.equals(mark)) {
            mark = share;
            line.setVisible(share.isPresent());
            requestLayout();
        }
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
        double at = Math.max(0, Math.min(1, mark.orElse(0))) * getWidth();
        line.resizeRelocate(
                Math.round(Math.max(0, Math.min(getWidth() - MARK_WIDTH, at - MARK_WIDTH / 2))),
                -MARK_OVERHANG,
                MARK_WIDTH,
                getHeight() + 2 * MARK_OVERHANG);
    }
}
