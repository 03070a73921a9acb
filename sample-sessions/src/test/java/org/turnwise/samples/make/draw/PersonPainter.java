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
        Path2D neck = new Path2D.Double();
        neck.moveTo(-45, 70);
        neck.curveTo(-42, 130, -46, 160, -62, 186);
        neck.lineTo(62, 186);
        neck.curveTo(46, 160, 42, 130, 45, 70);
        neck.closePath();
        g.setPaint(new LinearGradientPaint(0, 90, 0, 190, new float[] {0, 0.5f, 1}, new Color[] {
            look.shade(), Ink.mix(look.skin(), look.shade(), 0.75), Ink.mix(look.skin(), look.shade(), 0.25)
        }));
        g.fill(neck);
        Path2D shirt = new Path2D.Double();
        shirt.moveTo(-60, 172 - up * 0.4);
        shirt.curveTo(-110, 192 - up, -178, 200 - up, -196, 262 - up);
        shirt.lineTo(-212, 420);
        shirt.lineTo(212, 420);
        shirt.lineTo(196, 262 - up);
        shirt.curveTo(178, 200 - up, 110, 192 - up, 60, 172 - up * 0.4);
        shirt.curveTo(40, 214, -40, 214, -60, 172 - up * 0.4);
        shirt.closePath();
        g.setPaint(new LinearGradientPaint(-210, 0, 210, 0, new float[] {0, 0.4f, 0.6f, 1}, new Color[] {
            look.shirtShade(), look.shirt(), look.shirt(), look.shirtShade()
        }));
        g.fill(shirt);
        Path2D collar = new Path2D.Double();
        collar.moveTo(-60, 172 - up * 0.4);
        collar.curveTo(-40, 214, 40, 214, 60, 172 - up * 0.4);
        Ink.line(g, collar, 8, Ink.mix(look.shirt(), Color.WHITE, 0.22));
        Ink.line(g, Ink.curve(-128, 260 - up, -118, 320, -124, 420), 3, Ink.alpha(look.shirtShade(), 0.7));
        Ink.line(g, Ink.curve(128, 260 - up, 118, 320, 124, 420), 3, Ink.alpha(look.shirtShade(), 0.7));
    }
}
