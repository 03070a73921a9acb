package org.turnwise.desktop.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import org.turnwise.desktop.labels.ScaleChoice;
import org.turnwise.desktop.wording.Texts;

/**
 * A row of figures for a scale, each to be clicked; a frame stands around the value that is given. Keys belong to the
 * slider above, which the frame follows. FX thread.
 */
public final class SamPictures {
    private static final Texts TEXTS = Texts.of(SamPictures.class);
    private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

    /** What a figure's frame takes beside it, and what the point between two takes at least. */
    private static final double FRAME = 6;

    private static final double BETWEEN = 12;
    private static final double SMALLEST = 0.5;

    private final DoubleProperty size = new SimpleDoubleProperty(1);
    private final HBox row = new HBox(1);
    private final List<StackPane> cells = new ArrayList<>();
    private final Places places;

    /** @param chosen told the value of what is clicked */
    public SamPictures(Dimension dimension, ScaleChoice choice, DoubleConsumer chosen) {
        places = Places.of(choice.scale(), choice::snapped);
        for (int i = 0; i < places.values().size(); i++) {
            double value = places.values().get(i);
            boolean figure = places.figures().get(i);
            double level = (double) i / (places.values().size() - 1);
            StackPane cell = new StackPane(figure ? figure(dimension, level) : point());
            cell.getStyleClass().addAll("sam-cell", figure ? "sam-figure" : "sam-between");
            cell.setId("sam-" + choice.scale().id() + "-" + ScaleChoice.words(OptionalDouble.of(value)));
            cell.setAccessibleText(
                    TEXTS.get("cell", choice.scale().name(), ScaleChoice.words(OptionalDouble.of(value))));
            Tooltip.install(cell, new Tooltip(cell.getAccessibleText()));
            cell.setOnMousePressed(e -> {
                if (e.getButton() == MouseButton.PRIMARY) {
                    // Else the pane around it would take the focus from the slider.
                    e.consume();
                    chosen.accept(value);
                }
            });
            HBox.setHgrow(cell, figure ? Priority.NEVER : Priority.ALWAYS);
            cell.setMinWidth(0);
            cells.add(cell);
        }
        row.getChildren().setAll(cells);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sam-row");
        row.setId("sam-" + choice.scale().id());
        row.setMinWidth(0);
        row.widthProperty().addListener((o, was, is) -> fit(is.doubleValue()));
    }

    public Node node() {
        return row;
    }

    /** Frames the value that is given. */
    public void show(OptionalDouble value) {
        OptionalInt at = places.at(value);
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).pseudoClassStateChanged(GIVEN, at.equals(OptionalInt.of(i)));
        }
    }

    /** The frame stays to be seen; nothing can be clicked. */
    public void readOnly(boolean whether) {
        row.setMouseTransparent(whether);
    }

    /** A group around it, so that it takes less room when it is drawn smaller. */
    private Node figure(Dimension dimension, double level) {
        Node drawn = Figure.of(dimension, level);
        drawn.scaleXProperty().bind(size);
        drawn.scaleYProperty().bind(size);
        Group room = new Group(drawn);
        room.setMouseTransparent(true);
        return room;
    }

    /** Where there is not room for all figures they are drawn smaller. */
    private void fit(double width) {
        long figures = places.figures().stream().filter(f -> f).count();
        double around = figures * FRAME + (cells.size() - figures) * BETWEEN + cells.size() - 1;
        size.set(Math.max(SMALLEST, Math.min(1, (width - around) / (figures * Figure.WIDTH))));
    }

    private static Node point() {
        Circle point = new Circle(2.5);
        point.getStyleClass().add("sam-ink");
        point.setMouseTransparent(true);
        return point;
    }
}
