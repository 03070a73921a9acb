package org.turnwise.desktop.traces;

import javafx.beans.property.DoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.turnwise.desktop.wording.Texts;

/**
 * A square in which the pointer says how things are: unpleasant to pleasant from left to right, calm to excited from
 * below to above. The mouse need only be over it; with the focus on it, the arrow keys move the point as well.
 */
final class TracePad extends Region {
    private static final Texts TEXTS = Texts.of(TracePad.class);
    private static final double SIDE = 260;
    private static final double EDGE = 22;
    private static final double STEP = 0.1;
    private static final double SMALL_STEP = 0.02;
    private static final double RADIUS = 8;

    private final TraceRecorder recorder;
    private final Region field = new Region();
    private final Line across = new Line();
    private final Line upwards = new Line();
    private final Circle point = new Circle(RADIUS);
    private final Label unpleasant = edge(TEXTS.get("pad.unpleasant"));
    private final Label pleasant = edge(TEXTS.get("pad.pleasant"));
    private final Label calm = edge(TEXTS.get("pad.calm"));
    private final Label excited = edge(TEXTS.get("pad.excited"));

    TracePad(TraceRecorder recorder) {
        this.recorder = recorder;
        setId("trace-pad");
        setAccessibleRole(AccessibleRole.SLIDER);
        setFocusTraversable(true);
        getStyleClass().add("trace-pad");
        field.getStyleClass().add("trace-field");
        point.getStyleClass().add("trace-point");
        across.getStyleClass().add("trace-axis");
        upwards.getStyleClass().add("trace-axis");
        setMinSize(SIDE, SIDE);
        setPrefSize(SIDE, SIDE);
        getChildren().addAll(field, across, upwards, unpleasant, pleasant, calm, excited, point);
        getChildren().forEach(child -> child.setManaged(false));
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setOnMouseMoved(this::point);
        setOnMouseDragged(this::point);
        setOnMousePressed(e -> {
            requestFocus();
            point(e);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        value(Dimension.VALENCE).addListener(o -> requestLayout());
        value(Dimension.AROUSAL).addListener(o -> requestLayout());
        recorder.followedProperty().addListener(o -> requestLayout());
    }

    private static Label edge(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private DoubleProperty value(Dimension dimension) {
        return recorder.valueProperty(dimension);
    }

    private boolean follows(Dimension dimension) {
        return recorder.followedProperty().get().contains(dimension);
    }

    private void point(MouseEvent event) {
        double side = side();
        set(Dimension.VALENCE, 2 * (event.getX() - left()) / side - 1);
        set(Dimension.AROUSAL, 1 - 2 * (event.getY() - EDGE) / side);
    }

    private void set(Dimension dimension, double wanted) {
        if (follows(dimension)) {
            value(dimension).set(Math.max(-1, Math.min(1, wanted)));
        }
    }

    private void key(KeyEvent event) {
        double step = event.isShiftDown() ? SMALL_STEP : STEP;
        boolean known = true;
        switch (event.getCode()) {
            case LEFT, A -> move(Dimension.VALENCE, -step);
            case RIGHT, D -> move(Dimension.VALENCE, step);
            case DOWN, S -> move(Dimension.AROUSAL, -step);
            case UP, W -> move(Dimension.AROUSAL, step);
            case HOME, DIGIT0 -> {
                set(Dimension.VALENCE, 0);
                set(Dimension.AROUSAL, 0);
            }
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void move(Dimension dimension, double by) {
        set(dimension, value(dimension).get() + by);
    }

    private double side() {
        return Math.max(1, Math.min(getWidth() - 2 * EDGE, getHeight() - 2 * EDGE));
    }

    private double left() {
        return (getWidth() - side()) / 2;
    }

    @Override
    protected void layoutChildren() {
        double side = side();
        double left = left();
        field.resizeRelocate(left, EDGE, side, side);
        double middle = EDGE + side / 2;
        line(across, left, middle, left + side, middle);
        line(upwards, left + side / 2, EDGE, left + side / 2, EDGE + side);
        across.setVisible(follows(Dimension.VALENCE));
        upwards.setVisible(follows(Dimension.AROUSAL));
        place(excited, left + side / 2 - excited.prefWidth(-1) / 2, 2, follows(Dimension.AROUSAL));
        place(calm, left + side / 2 - calm.prefWidth(-1) / 2, EDGE + side + 2, follows(Dimension.AROUSAL));
        place(unpleasant, left + 4, middle + 2, follows(Dimension.VALENCE));
        place(pleasant, left + side - pleasant.prefWidth(-1) - 4, middle + 2, follows(Dimension.VALENCE));
        double x = follows(Dimension.VALENCE) ? value(Dimension.VALENCE).get() : 0;
        double y = follows(Dimension.AROUSAL) ? value(Dimension.AROUSAL).get() : 0;
        point.setCenterX(left + side * (x + 1) / 2);
        point.setCenterY(EDGE + side * (1 - y) / 2);
        point.setVisible(!recorder.followedProperty().get().isEmpty());
        setAccessibleText(TEXTS.get(
                "pad.spoken",
                value(Dimension.VALENCE).get(),
                value(Dimension.AROUSAL).get()));
    }

    private static void line(Line line, double x, double y, double toX, double toY) {
        line.setStartX(x);
        line.setStartY(y);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private static void place(Label label, double x, double y, boolean shown) {
        label.setVisible(shown);
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }
}
