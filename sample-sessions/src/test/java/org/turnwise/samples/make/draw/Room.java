package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The kitchen behind and the table before the two. Film units: 960 by 540. */
final class Room {
    private Room() {}

    static void behind(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 0, new Color(0xDDE6E3), 0, 540, new Color(0xB9C7C4)));
        g.fill(new Rectangle2D.Double(-20, -20, 1000, 580));
        window(g);
        shelf(g, 24, 112);
        shelf(g, 816, 112);
        Ink.soft(g, 480, 170, 420, 260, new Color(0xFFF6DC), 0.35);
    }

    static void before(Graphics2D g) {
        g.setPaint(new GradientPaint(0, 496, new Color(0xA9723F), 0, 540, new Color(0x7A4D26)));
        g.fill(new Rectangle2D.Double(-20, 500, 1000, 60));
        g.setPaint(new Color(0xC78F57));
        g.fill(new Rectangle2D.Double(-20, 496, 1000, 6));
        cup(g, 452, 470, new Color(0xD9534A));
        cup(g, 500, 474, new Color(0x3C6FB0));
    }

    private static void window(Graphics2D g) {
        g.setPaint(new Color(0xF7F4EC));
        g.fill(new Rectangle2D.Double(392, 50, 176, 210));
        g.setPaint(new GradientPaint(0, 60, new Color(0x8FC4E8), 0, 250, new Color(0xFBE3C0)));
        g.fill(new Rectangle2D.Double(402, 60, 156, 190));
        Ink.soft(g, 440, 118, 34, 14, Color.WHITE, 0.9);
        Ink.soft(g, 466, 112, 28, 16, Color.WHITE, 0.9);
        Ink.soft(g, 520, 150, 30, 11, Color.WHITE, 0.7);
        g.setPaint(new Color(0x7FA868));
        g.fill(Ink.oval(430, 262, 60, 34));
        g.setPaint(new Color(0x93BC78));
        g.fill(Ink.oval(530, 266, 62, 40));
        g.setPaint(new Color(0xB9C7C4));
        g.fill(new Rectangle2D.Double(392, 250, 176, 60));
        g.setPaint(new Color(0xF7F4EC));
        g.fill(new Rectangle2D.Double(476, 50, 8, 206));
        g.fill(new Rectangle2D.Double(392, 146, 176, 7));
        g.fill(new Rectangle2D.Double(382, 250, 196, 12));
    }

    private static void shelf(Graphics2D g, double x, double y) {
        g.setPaint(new Color(0x9A6B40));
        g.fill(new Rectangle2D.Double(x, y, 120, 8));
        Ink.soft(g, x + 60, y + 14, 66, 8, Color.BLACK, 0.2);
        Color[] colours = {new Color(0xE2A23B), new Color(0x6C9A8B), new Color(0xC9605B), new Color(0x5A7DA6)};
        for (int i = 0; i < colours.length; i++) {
            double height = 34 + 9 * (i * 7 % 4);
            g.setPaint(new GradientPaint(
                    (float) (x + 8 + 27 * i), 0, colours[i], (float) (x + 32 + 27 * i), 0, colours[i].darker()));
            g.fill(new RoundRectangle2D.Double(x + 8 + 27 * i, y - height, 22, height, 6, 6));
        }
    }

    private static void cup(Graphics2D g, double x, double y, Color colour) {
        Ink.soft(g, x, y + 36, 26, 6, Color.BLACK, 0.35);
        g.setPaint(new GradientPaint((float) x - 15, 0, colour.brighter(), (float) x + 15, 0, colour.darker()));
        g.fill(new RoundRectangle2D.Double(x - 15, y, 30, 36, 8, 12));
        g.setPaint(Ink.mix(colour, Color.BLACK, 0.55));
        g.fill(Ink.oval(x, y + 2, 15, 3.5));
    }
}
