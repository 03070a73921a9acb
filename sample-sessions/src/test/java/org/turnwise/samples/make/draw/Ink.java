package org.turnwise.samples.make.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The few strokes everything is drawn with. */
final class Ink {
    private Ink() {}

    static Color alpha(Color colour, double alpha) {
        int a = (int) Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), a);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) (from.getRed() + share * (to.getRed() - from.getRed())),
                (int) (from.getGreen() + share * (to.getGreen() - from.getGreen())),
                (int) (from.getBlue() + share * (to.getBlue() - from.getBlue())));
    }

    /** A spot that fades to nothing at its edge. */
    static void soft(
            Graphics2D g, double x, double y, double halfWidth, double halfHeight, Color colour, double alpha) {
        if (alpha < 0.005) {
            return;
        }
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.scale(halfWidth, halfHeight);
        g.setPaint(new RadialGradientPaint(0, 0, 1, new float[] {0, 0.45f, 1}, new Color[] {
            alpha(colour, alpha), alpha(colour, alpha * 0.62), alpha(colour, 0)
        }));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        g.setTransform(before);
    }

    static void line(Graphics2D g, Shape shape, double width, Color colour) {
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(colour);
        g.draw(shape);
    }

    static Path2D curve(double x0, double y0, double x1, double y1, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.quadTo(x1, y1, x2, y2);
        return path;
    }

    static Ellipse2D oval(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }
}
