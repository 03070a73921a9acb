package org.turnwise.desktop.sam;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Draws one figure in lines, which stay sharp at any size and take their colour from the look. FX thread. */
final class Figure {
    static final double WIDTH = 32;
    static final double HEIGHT = 36;
    private static final double MIDDLE = WIDTH / 2;
    private static final int RAYS = 10;

    private Figure() {}

    /** @param level 0 for the lowest value of the dimension, 1 for the highest */
    static Node of(Dimension dimension, double level) {
        // Keeps every figure's room the same, whatever is drawn in it.
        Rectangle room = new Rectangle(WIDTH, HEIGHT);
        room.setFill(null);
        Group group = new Group(room);
        group.getChildren()
                .addAll(
                        switch (dimension) {
                            case VALENCE -> valence(level);
                            case AROUSAL -> arousal(level);
                            case DOMINANCE -> dominance(level);
                        });
        group.setMouseTransparent(true);
        return group;
    }

    /** A face whose mouth and brows go from grieved to glad. */
    private static List<Node> valence(double level) {
        double curve = (level - 0.5) * 2;
        double mouth = 24 - 2 * curve;
        Circle head = line(new Circle(MIDDLE, 18, 15));
        QuadCurve lips = line(new QuadCurve(8, mouth, MIDDLE, mouth + 11 * curve, 24, mouth));
        Line left = line(new Line(7.5, 11 + 1.6 * Math.min(0, curve) * -1, 12.5, 11 + 2.2 * Math.min(0, curve)));
        Line right = line(new Line(19.5, 11 + 2.2 * Math.min(0, curve), 24.5, 11 + 1.6 * Math.min(0, curve) * -1));
        return List.of(head, lips, left, right, ink(new Circle(10.5, 15.5, 1.7)), ink(new Circle(21.5, 15.5, 1.7)));
    }

    /** A figure with nothing but a point in its body, up to a burst that fills it; the eyes open with it. */
    private static List<Node> arousal(double level) {
        List<Node> drawn = new ArrayList<>();
        drawn.add(line(new Circle(MIDDLE, 6.5, 5.5)));
        Rectangle body = line(new Rectangle(4, 13, 24, 22));
        body.setArcWidth(9);
        body.setArcHeight(9);
        drawn.add(body);
        if (level < 0.2) {
            drawn.add(line(new Line(12.6, 6.5, 14.8, 6.5)));
            drawn.add(line(new Line(17.2, 6.5, 19.4, 6.5)));
        } else {
            drawn.add(ink(new Circle(13.8, 6.2, 0.7 + 0.7 * level)));
            drawn.add(ink(new Circle(18.2, 6.2, 0.7 + 0.7 * level)));
        }
        double reach = 1.6 + 8.4 * level;
        drawn.add(ink(level < 0.1 ? new Circle(MIDDLE, 24, reach) : burst(24, reach)));
        return drawn;
    }

    private static Polygon burst(double y, double reach) {
        Polygon star = new Polygon();
        for (int i = 0; i < 2 * RAYS; i++) {
            double far = i % 2 == 0 ? reach : reach * 0.5;
            double angle = Math.PI * i / RAYS;
            star.getPoints().addAll(MIDDLE + far * Math.sin(angle), y - far * Math.cos(angle));
        }
        return star;
    }

    /** The same figure from small to as large as there is room. */
    private static List<Node> dominance(double level) {
        double size = 0.28 + 0.72 * level;
        double feet = HEIGHT - 1;
        double head = 6.2 * size;
        double tall = 34 * size;
        Circle top = ink(new Circle(MIDDLE, feet - tall + head, head));
        Arc body = ink(new Arc(MIDDLE, feet, 14 * size, tall - 2 * head - 1.2, 0, 180));
        body.setType(ArcType.CHORD);
        return List.of(top, body);
    }

    private static <S extends Shape> S line(S shape) {
        shape.getStyleClass().add("sam-line");
        return shape;
    }

    private static <S extends Shape> S ink(S shape) {
        shape.getStyleClass().add("sam-ink");
        return shape;
    }
}
