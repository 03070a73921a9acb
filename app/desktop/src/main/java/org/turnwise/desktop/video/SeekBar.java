package org.turnwise.desktop.video;

import java.util.function.DoubleConsumer;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/**
 * The whole recording as a bar under the picture, filled up to the playhead. Pointing at it shows the moment, a click or
 * dragging goes there. It takes no focus: the keys go to the turns, and every place is reached by them.
 */
final class SeekBar extends Region {
    private static final Texts TEXTS = Texts.of(SeekBar.class);
    private static final double HEIGHT = 12;
    private static final double THICK = 4;

    private final PlayerModel model;
    private final DoubleConsumer pointedAt;
    private final Region track = new Region();
    private final Region filled = new Region();

    /** @param pointedAt told where along the bar the pointer is, in scene coordinates, before the moment is shown */
    SeekBar(PlayerModel model, DoubleConsumer pointedAt) {
        this.model = model;
        this.pointedAt = pointedAt;
        setId("seek-bar");
        getStyleClass().add("seek-bar");
        setAccessibleRole(AccessibleRole.SLIDER);
        track.getStyleClass().add("seek-track");
        filled.getStyleClass().add("seek-filled");
        track.setMouseTransparent(true);
        filled.setMouseTransparent(true);
        getChildren().addAll(track, filled);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        InvalidationListener moved = o -> show();
        model.positionMillisProperty().addListener(moved);
        model.durationMillisProperty().addListener(moved);
        show();
        setOnMouseMoved(this::point);
        setOnMouseDragged(e -> {
            point(e);
            seek(e);
        });
        setOnMousePressed(this::seek);
        setOnMouseExited(e -> {
            if (!e.isPrimaryButtonDown()) {
                model.glimpses().leave();
            }
        });
        setOnMouseReleased(e -> {
            if (!contains(e.getX(), e.getY())) {
                model.glimpses().leave();
            }
        });
    }

    private void show() {
        long length = model.durationMillisProperty().get();
        setDisable(length <= 0);
        setAccessibleText(
                TEXTS.get("seek.bar", Times.exact(model.positionMillisProperty().get()), Times.exact(length)));
        requestLayout();
    }

    private void point(MouseEvent event) {
        pointedAt.accept(event.getSceneX());
        model.glimpses().point(millisAt(event));
    }

    private void seek(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.seek(millisAt(event));
        }
    }

    private long millisAt(MouseEvent event) {
        double share = Math.max(0, Math.min(1, event.getX() / Math.max(1, getWidth())));
        return Math.round(share * model.durationMillisProperty().get());
    }

    @Override
    protected void layoutChildren() {
        double y = Math.round((getHeight() - THICK) / 2);
        long length = model.durationMillisProperty().get();
        double share = length <= 0
                ? 0
                : Math.min(1, (double) model.positionMillisProperty().get() / length);
        track.resizeRelocate(0, y, getWidth(), THICK);
        filled.resizeRelocate(0, y, getWidth() * share, THICK);
    }
}
