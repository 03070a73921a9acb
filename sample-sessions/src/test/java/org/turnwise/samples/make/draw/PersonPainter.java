package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import org.turnwise.samples.make.Role;

/** Head and shoulders of one person. */
final class PersonPainter {
    private final Look look;
    private final FacePainter face;
    private final HairPainter hair;

    PersonPainter(Role role) {
        look = Look.of(role);
        face = new FacePainter(look);
        hair = new HairPainter(role, look);
    }

    /** Draws about the origin in face units. */
    void paint(Graphics2D g, Pose pose) {
        AffineTransform before = g.getTransform();
        g.translate(pose.swayX(), pose.swayY());
        AffineTransform body = g.getTransform();
        turnHead(g, pose);
        hair.behind(g);
        g.setTransform(body);
        body(g, pose);
        turnHead(g, pose);
        face.paint(g, pose);
        hair.before(g);
        g.setTransform(before);
    }

    /** The head turns about the neck. */
    private static void turnHead(Graphics2D g, Pose pose) {
        g.translate(3 * pose.turn(), 6 * pose.nod());
        g.rotate(pose.rollRadians(), 0, 130);
    }

    private void body(Graphics2D g, Pose pose) {
        double up = 14 * pose.of(Feature.SHOULDERS) - 3 * pose.of(Feature.BOW);
        double collarY = 172 - up * 0.4;
        g.setPaint(Ink.mix(look.shirtShade(), Color.BLACK, 0.35));
        g.fill(Ink.oval(0, collarY + 4, 60, 24));
        neck(g);
        double wide = look.shoulders();
        Path2D shirt = new Path2D.Double();
        shirt.moveTo(-60, collarY);
        shirt.curveTo(-0.56 * wide, 192 - up, -0.91 * wide, 200 - up, -wide, 262 - up);
        shirt.lineTo(-wide - 16, 420);
        shirt.lineTo(wide + 16, 420);
        shirt.lineTo(wide, 262 - up);
        shirt.curveTo(0.91 * wide, 200 - up, 0.56 * wide, 192 - up, 60, collarY);
        shirt.curveTo(40, 216, -40, 216, -60, collarY);
        shirt.closePath();
        g.setPaint(new LinearGradientPaint(
                (float) -wide - 14, 0, (float) wide + 14, 0, new float[] {0, 0.4f, 0.6f, 1}, new Color[] {
                    look.shirtShade(), look.shirt(), look.shirt(), look.shirtShade()
                }));
        g.fill(shirt);
        Ink.line(g, Ink.curve(-60, collarY, 0, 249, 60, collarY), 8, Ink.mix(look.shirt(), Color.WHITE, 0.22));
        for (int side = -1; side <= 1; side += 2) {
            double arm = side * 0.64 * wide;
            Ink.line(
                    g,
                    Ink.curve(arm, 264 - up, arm * 0.93, 320, arm * 0.97, 420),
                    3,
                    Ink.alpha(look.shirtShade(), 0.7));
            Ink.line(
                    g,
                    Ink.curve(side * 50, 214, side * 62, 232, side * 92, 240),
                    2.4,
                    Ink.alpha(look.shirtShade(), 0.45));
        }
        Ink.soft(g, 0, 262, 90, 30, Color.WHITE, 0.10);
    }

    /** The chin's shadow falls on it. */
    private void neck(Graphics2D g) {
        double half = look.neck();
        Path2D neck = new Path2D.Double();
        neck.moveTo(-half, 60);
        neck.curveTo(-half + 3, 130, -half - 2, 158, -60, 176);
        neck.curveTo(-40, 222, 40, 222, 60, 176);
        neck.curveTo(half + 2, 158, half - 3, 130, half, 60);
        neck.closePath();
        g.setPaint(new LinearGradientPaint(0, 100, 0, 212, new float[] {0, 0.45f, 1}, new Color[] {
            Ink.mix(look.shade(), Color.BLACK, 0.12), Ink.mix(look.skin(), look.shade(), 0.6), look.skin()
        }));
        g.fill(neck);
        for (int side = -1; side <= 1; side += 2) {
            Ink.line(g, Ink.curve(side * 30, 150, side * 20, 178, side * 12, 196), 3, Ink.alpha(look.shade(), 0.3));
        }
    }
}
