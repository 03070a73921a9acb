package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Biscuit, from the table's edge upwards. Film units about the middle of his head, which is 100 wide. */
final class DogPainter {
    private static final Color COAT = new Color(0xB9763F);
    private static final Color COAT_LIGHT = new Color(0xE3AE74);
    private static final Color COAT_SHADE = new Color(0x7A4520);
    private static final Color CREAM = new Color(0xF5E4CC);

    private DogPainter() {}

    /**
     * @param ears how far the ears are thrown up, 0 to 1
     * @param panting how far the mouth is open, 0 to 1
     */
    static void paint(Graphics2D g, double x, double y, double rollRadians, double ears, double panting) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.setPaint(Ink.mix(COAT, COAT_SHADE, 0.4));
        g.fill(Ink.oval(0, 74, 40, 60));
        g.rotate(rollRadians, 0, 40);
        for (int side = -1; side <= 1; side += 2) {
            ear(g, side, ears);
        }
        g.setPaint(new RadialGradientPaint(
                -6, -16, 66, new float[] {0, 0.6f, 1}, new Color[] {COAT_LIGHT, COAT, COAT_SHADE}));
        g.fill(Ink.oval(0, 0, 46, 44));
        Path2D blaze = new Path2D.Double();
        blaze.moveTo(0, -42);
        blaze.curveTo(9, -24, 8, -4, 14, 10);
        blaze.lineTo(-14, 10);
        blaze.curveTo(-8, -4, -9, -24, 0, -42);
        g.setPaint(CREAM);
        g.fill(blaze);
        muzzle(g, panting);
        for (int side = -1; side <= 1; side += 2) {
            g.setPaint(new Color(0x1C120C));
            g.fill(Ink.oval(side * 20, -8, 6.5, 7.5));
            g.setPaint(Color.WHITE);
            g.fill(Ink.oval(side * 20 - 2, -10.5, 2.2, 2.2));
            Ink.line(g, Ink.curve(side * 13, -20, side * 20, -25, side * 27, -19), 2.4, COAT_SHADE);
        }
        g.setTransform(before);
    }

    private static void ear(Graphics2D g, int side, double up) {
        Path2D ear = new Path2D.Double();
        ear.moveTo(side * 24, -36);
        ear.curveTo(
                side * 52, -52 - 16 * up, side * (62 + 10 * up), -10 - 34 * up, side * (56 + 14 * up), 26 - 40 * up);
        ear.curveTo(side * (48 + 8 * up), 30 - 36 * up, side * 38, 0, side * 34, -16);
        ear.closePath();
        g.setPaint(COAT_SHADE);
        g.fill(ear);
        Ink.soft(g, side * 50, -6 - 20 * up, 14, 24, COAT, 0.6);
    }

    private static void muzzle(Graphics2D g, double panting) {
        if (panting > 0.02) {
            g.setPaint(new Color(0x5A1E20));
            g.fill(Ink.oval(0, 30, 14, 6 + 9 * panting));
            g.setPaint(new Color(0xE8808A));
            g.fill(Ink.oval(0, 34 + 6 * panting, 9, 5 + 9 * panting));
        }
        g.setPaint(new RadialGradientPaint(0, 10, 34, new float[] {0, 1}, new Color[] {Color.WHITE, CREAM}));
        g.fill(Ink.oval(-12, 18, 17, 14));
        g.fill(Ink.oval(12, 18, 17, 14));
        g.setPaint(new Color(0x241612));
        g.fill(Ink.oval(0, 8, 10, 7));
        Ink.soft(g, -3, 5.5, 4, 2, Color.WHITE, 0.8);
        Ink.line(g, Ink.curve(0, 14, 0, 22, -12, 27), 1.8, new Color(0x5A3A2A));
        Ink.line(g, Ink.curve(0, 14, 0, 22, 12, 27), 1.8, new Color(0x5A3A2A));
    }
}
