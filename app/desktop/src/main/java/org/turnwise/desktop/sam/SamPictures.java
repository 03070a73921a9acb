package org.turnwise.desktop.sam;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
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
            StackPane cell = new StackPane(figure ? Figure.of(dimension, level) : point());
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
            cells.add(cell);
        }
        row.getChildren().setAll(cells);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sam-row");
        row.setId("sam-" + choice.scale().id());
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

    private static Node point() {
        Circle point = new Circle(2.5);
        point.getStyleClass().add("sam-ink");
        point.setMouseTransparent(true);
        return point;
    }
}
