package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The kitchen behind and the table before the two. Film units: 960 by 540, and some more on each side for the near shots. */
final class Room {
    private static final double LEFT = -300;
    private static final double WIDE = 1560;

    private Room() {}

    static void behind(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xE4E7DC), 0, 330, new Color(0xC9CFC2)));
        g.fill(new Rectangle2D.Double(LEFT, -60, WIDE, 660));
        tiles(g);
        window(g);
        shelf(g, -8, 118);
        shelf(g, 848, 118);
        Ink.soft(g, 480, 150, 400, 250, new Color(0xFFF3D0), 0.45);
    }

    static void before(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 496, new Color(0xA9723F), 0, 540, new Color(0x7A4D26)));
        g.fill(new Rectangle2D.Double(LEFT, 500, WIDE, 120));
        g.setPaint(new Color(0xC78F57));
        g.fill(new Rectangle2D.Double(LEFT, 496, WIDE, 6));
        cup(g, 392, 472, new Color(0xD9534A));
        cup(g, 572, 474, new Color(0x3C6FB0));
    }

    private static void tiles(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 300, new Color(0x9DB5AE), 0, 500, new Color(0x86A098)));
        g.fill(new Rectangle2D.Double(LEFT, 312, WIDE, 200));
        g.setPaint(Ink.alpha(Color.WHITE, 0.20));
        for (int row = 0; row < 5; row++) {
            double y = 312 + 40 * row;
            g.fill(new Rectangle2D.Double(LEFT, y, WIDE, 1.6));
            for (double x = LEFT + (row % 2 == 0 ? 0 : 40); x < LEFT + WIDE; x += 80) {
                g.fill(new Rectangle2D.Double(x, y, 1.6, 40));
            }
        }
        g.setPaint(new Color(0xB08A60));
        g.fill(new Rectangle2D.Double(LEFT, 304, WIDE, 10));
    }

    private static void window(Graphics2D g) {
        Ink.soft(g, 480, 268, 130, 20, Color.BLACK, 0.25);
        g.setPaint(new Color(0xF7F4EC));
        g.fill(new Rectangle2D.Double(388, 46, 184, 212));
        Shape clip = g.getClip();
        Rectangle2D glass = new Rectangle2D.Double(400, 58, 160, 192);
        g.clip(glass);
        g.setPaint(new GradientPaint(0, 60, new Color(0x8FC4E8), 0, 250, new Color(0xFBE3C0)));
        g.fill(glass);
        g.setPaint(new GradientPaint(400, 250, new Color(0x6F9A5C), 560, 170, new Color(0xA9CC88)));
        Path2D hill = new Path2D.Double();
        hill.moveTo(400, 214);
        hill.curveTo(450, 226, 500, 190, 560, 172);
        hill.lineTo(560, 250);
        hill.lineTo(400, 250);
        hill.closePath();
        g.fill(hill);
        g.setClip(clip);
        g.setPaint(new GradientPaint(0, 50, new Color(0xE9C98F), 0, 112, new Color(0xD9B06C)));
        g.fill(new Rectangle2D.Double(394, 50, 172, 60));
        g.setPaint(Ink.alpha(new Color(0x9A6B30), 0.35));
        for (int fold = 0; fold < 4; fold++) {
            g.fill(new Rectangle2D.Double(394, 64 + 15 * fold, 172, 1.6));
        }
        g.setPaint(new GradientPaint(0, 250, new Color(0xFFFDF6), 0, 264, new Color(0xCFC9B8)));
        g.fill(new Rectangle2D.Double(376, 250, 208, 14));
    }

    private static void shelf(Graphics2D g, double x, double y) {
        g.setPaint(new Color(0x9A6B40));
        g.fill(new Rectangle2D.Double(x, y, 120, 8));
        Ink.soft(g, x + 60, y + 14, 66, 8, Color.BLACK, 0.2);
        Color[] colours = {new Color(0xE2A23B), new Color(0x6C9A8B), new Color(0xC9605B), new Color(0x5A7DA6)};
        for (int i = 0; i < colours.length; i++) {
            double height = 34 + 9 * (i * 7 % 4);
            double left = x + 8 + 27 * i;
            g.setPaint(new GradientPaint((float) left, 0, colours[i], (float) left + 24, 0, colours[i].darker()));
            g.fill(new RoundRectangle2D.Double(left, y - height, 22, height, 6, 6));
            g.setPaint(Ink.alpha(Color.WHITE, 0.35));
            g.fill(new Rectangle2D.Double(left + 3, y - height * 0.62, 16, height * 0.3));
        }
    }

    private static void cup(Graphics2D g, double x, double y, Color colour) {
        Ink.soft(g, x, y + 36, 26, 6, Color.BLACK, 0.35);
        Ink.line(g, Ink.oval(x + 16, y + 18, 7, 9), 4, colour.darker());
        g.setPaint(new GradientPaint((float) x - 15, 0, colour.brighter(), (float) x + 15, 0, colour.darker()));
        g.fill(new RoundRectangle2D.Double(x - 15, y, 30, 36, 8, 12));
        g.setPaint(Ink.mix(colour, Color.BLACK, 0.55));
        g.fill(Ink.oval(x, y + 2, 15, 3.5));
    }
}
