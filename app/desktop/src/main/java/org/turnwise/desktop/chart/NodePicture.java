package org.turnwise.desktop.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/**
 * Draws a chart that is made of controls (labels and bars): their filled grounds and their text, where they stand on the
 * screen. Images and gradients are left out; charts have none.
 */
final class NodePicture {
    private static final double MARGIN = 12;

    private final Node chart;
    private final Drawing drawing;

    private NodePicture(Node chart, Drawing drawing) {
        this.chart = chart;
        this.drawing = drawing;
    }

    /** The chart with a margin, on the colour it lies on. */
    static ChartPicture of(Node chart, String title) {
        Bounds bounds = chart.getLayoutBounds();
        double width = Math.ceil(bounds.getWidth() + 2 * MARGIN);
        double height = Math.ceil(bounds.getHeight() + 2 * MARGIN);
        return new ChartPicture(title, width, height, drawing -> {
            drawing.setFill(ground(chart));
            drawing.fillRect(0, 0, width, height);
            drawing.moved(MARGIN - bounds.getMinX(), MARGIN - bounds.getMinY(), () -> new NodePicture(chart, drawing)
                    .draw(chart));
        });
    }

    private static Color ground(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            Background background = at instanceof Region region ? region.getBackground() : null;
            if (background != null) {
                for (BackgroundFill fill : background.getFills()) {
                    if (fill.getFill() instanceof Color colour && colour.isOpaque()) {
                        return colour;
                    }
                }
            }
        }
        return Color.WHITE;
    }

    private void draw(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Region region && region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> draw(region, fill));
        }
        if (node instanceof Text text) {
            draw(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::draw);
        }
    }

    private void draw(Region region, BackgroundFill fill) {
        if (fill.getFill() instanceof Color colour && colour.getOpacity() > 0) {
            Point2D at = place(region, 0, 0);
            Insets inset = fill.getInsets();
            drawing.setFill(colour);
            drawing.fillRoundRect(
                    at.getX() + inset.getLeft(),
                    at.getY() + inset.getTop(),
                    region.getWidth() - inset.getLeft() - inset.getRight(),
                    region.getHeight() - inset.getTop() - inset.getBottom(),
                    2 * fill.getRadii().getTopLeftHorizontalRadius());
        }
    }

    private void draw(Text text) {
        if (text.getText().isBlank() || !(text.getFill() instanceof Color colour)) {
            return;
        }
        List<String> lines = lines(text);
        Bounds bounds = text.getLayoutBounds();
        double lineHeight = bounds.getHeight() / lines.size();
        drawing.setFill(colour);
        drawing.setFont(text.getFont());
        for (int i = 0; i < lines.size(); i++) {
            Point2D at = place(text, bounds.getMinX(), bounds.getMinY() + (i + 0.5) * lineHeight);
            drawing.fillText(lines.get(i).strip(), at.getX(), at.getY());
        }
    }

    /** The text as it is broken into lines on the screen. */
    private static List<String> lines(Text text) {
        String words = text.getText();
        List<String> lines = new ArrayList<>();
        int begun = 0;
        double height = top(text, 0);
        for (int i = 1; i < words.length(); i++) {
            double its = top(text, i);
            if (its > height + 1) {
                lines.add(words.substring(begun, i));
                begun = i;
                height = its;
            }
        }
        lines.add(words.substring(begun));
        return lines;
    }

    private static double top(Text text, int at) {
        for (PathElement element : text.rangeShape(at, at + 1)) {
            if (element instanceof MoveTo move) {
                return move.getY();
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    /** A point of a node in the chart's own coordinates. */
    private Point2D place(Node node, double x, double y) {
        return chart.sceneToLocal(node.localToScene(x, y));
    }
}
