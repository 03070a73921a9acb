package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Head, ears, nose and what lies on the skin. Face units: the middle is between nose and eyes, 100 is half the face's width. */
final class FacePainter {
    private final Look look;
    private final EyePainter eyes;
    private final MouthPainter mouth;

    FacePainter(Look look) {
        this.look = look;
        this.eyes = new EyePainter(look);
        this.mouth = new MouthPainter(look);
    }

    void paint(Graphics2D g, Pose pose) {
        for (int side = -1; side <= 1; side += 2) {
            ear(g, side);
        }
        Path2D head = head(pose);
        g.setPaint(new RadialGradientPaint(-6, -25, 175, new float[] {0, 0.55f, 0.8f, 1}, new Color[] {
            look.light(), look.skin(), Ink.mix(look.skin(), look.shade(), 0.45), look.shade()
        }));
        g.fill(head);
        Shape clip = g.getClip();
        g.clip(head);
        AffineTransform before = g.getTransform();
        g.translate(11 * pose.turn(), 9 * pose.nod());
        skin(g, pose);
        stubble(g, pose);
        eyes.paint(g, pose, -1);
        eyes.paint(g, pose, 1);
        wrinkles(g, pose);
        mouth.paint(g, pose);
        g.translate(7 * pose.turn(), 5 * pose.nod());
        nose(g, pose);
        g.setTransform(before);
        g.setClip(clip);
        Ink.line(g, head, 1.4, Ink.alpha(look.shade(), 0.55));
        g.translate(11 * pose.turn(), 9 * pose.nod());
        tear(g, pose);
        g.setTransform(before);
    }

    private Path2D head(Pose pose) {
        double chin = 134 + 15 * pose.mouthOpen();
        Path2D head = new Path2D.Double();
        head.moveTo(0, -142);
        head.curveTo(62, -142, 99, -96, 99, -34);
        head.curveTo(99, 20, 92, 52, look.jaw() + 14, 88);
        head.curveTo(look.jaw(), chin - 22, 34, chin, 0, chin);
        head.curveTo(-34, chin, -look.jaw(), chin - 22, -look.jaw() - 14, 88);
        head.curveTo(-92, 52, -99, 20, -99, -34);
        head.curveTo(-99, -96, -62, -142, 0, -142);
        head.closePath();
        return head;
    }

    private void ear(Graphics2D g, int side) {
        g.setPaint(Ink.mix(look.skin(), look.shade(), 0.25));
        g.fill(Ink.oval(side * 99, 10, 15, 29));
        Ink.soft(g, side * 102, 10, 9, 19, look.shade(), 0.7);
    }

    private void skin(Graphics2D g, Pose pose) {
        Ink.soft(g, 0, -88, 70, 40, look.light(), 0.75);
        for (int side = -1; side <= 1; side += 2) {
            double lift = 6 * pose.of(Feature.CHEEKS);
            Ink.soft(g, side * 53, 34 - lift, 32, 24, look.light(), 0.60);
            Ink.soft(g, side * 57, 42 - lift, 30, 22, new Color(0xE0604F), 0.16 + 0.28 * pose.of(Feature.BLUSH));
            Ink.soft(g, side * 84, 80, 34, 70, look.shade(), 0.30);
        }
        Ink.soft(g, 0, 116 + 12 * pose.mouthOpen(), 26, 12, look.light(), 0.5);
    }

    private void stubble(Graphics2D g, Pose pose) {
        double drop = 12 * pose.mouthOpen();
        double strength = look.stubble();
        Ink.soft(g, 0, 108 + drop, 66, 34, look.hair(), 0.40 * strength);
        Ink.soft(g, 0, 68, 36, 12, look.hair(), 0.34 * strength);
        for (int side = -1; side <= 1; side += 2) {
            Ink.soft(g, side * 74, 62, 24, 58, look.hair(), 0.36 * strength);
        }
    }

    private void nose(Graphics2D g, Pose pose) {
        double lift = 3.5 * pose.of(Feature.NOSE);
        Ink.soft(g, 0, 5, 8, 52, look.light(), 0.85);
        for (int side = -1; side <= 1; side += 2) {
            Ink.soft(g, side * 13, 12, 9, 38, look.shade(), 0.26);
            Ink.soft(g, side * 18, 44 - lift, 12, 10, look.shade(), 0.40);
            Path2D wing = Ink.curve(side * 15, 37 - lift, side * 25, 45 - lift, side * 16, 51 - lift);
            Ink.line(g, wing, 2.2, Ink.alpha(look.shade(), 0.8));
            g.setPaint(Ink.alpha(Ink.mix(look.shade(), Color.BLACK, 0.55), 0.85));
            g.fill(Ink.oval(side * 8.5, 50 - lift, 5, 2.6));
        }
        Ink.soft(g, 0, 58 - lift, 22, 8, look.shade(), 0.40);
        Ink.soft(g, 0, 39 - lift, 12, 11, look.light(), 0.95);
        Ink.soft(g, -2, 36 - lift, 5, 5, Color.WHITE, 0.45);
        for (int side = -1; side <= 1; side += 2) {
            Path2D philtrum = Ink.curve(side * 4, 58 - lift, side * 4.5, 63, side * 6, 68);
            Ink.line(g, philtrum, 1.6, Ink.alpha(look.shade(), 0.28));
        }
    }

    private void wrinkles(Graphics2D g, Pose pose) {
        double brows = Math.max(0, Math.max(pose.of(Feature.BROW_OUTER), 0.8 * pose.of(Feature.BROW_INNER)));
        for (int row = 0; row < 3; row++) {
            double y = -86 - 11 * row;
            double reach = 44 - 6 * row;
            Path2D line = Ink.curve(-reach, y + 3, 0, y - 4, reach, y + 3);
            Ink.line(g, line, 1.8, Ink.alpha(look.shade(), 0.42 * brows));
        }
        double furrow = pose.of(Feature.FURROW);
        double down = Math.max(0, -pose.of(Feature.BROW_INNER));
        for (int side = -1; side <= 1; side += 2) {
            Path2D line = Ink.curve(side * 8, -56, side * 5, -46, side * 7, -34);
            Ink.line(g, line, 2.6, Ink.alpha(look.shade(), 0.25 * furrow + 0.55 * down));
        }
        double nose = pose.of(Feature.NOSE);
        for (int row = 0; row < 3; row++) {
            double y = -24 + 9 * row;
            Path2D line = Ink.curve(-13, y - 3, 0, y + 4, 13, y - 3);
            Ink.line(g, line, 2, Ink.alpha(look.shade(), 0.7 * nose));
        }
    }

    private void tear(Graphics2D g, Pose pose) {
        double tear = pose.of(Feature.TEAR);
        if (tear < 0.3) {
            return;
        }
        double shown = (tear - 0.3) / 0.7;
        double y = 8 + 26 * shown;
        Path2D drop = new Path2D.Double();
        drop.moveTo(-50, y - 11);
        drop.curveTo(-46, y - 3, -44, y, -44, y + 3);
        drop.curveTo(-44, y + 11, -56, y + 11, -56, y + 3);
        drop.curveTo(-56, y, -54, y - 3, -50, y - 11);
        g.setPaint(Ink.alpha(new Color(0xBFE3F7), 0.9 * shown));
        g.fill(drop);
        Ink.line(g, drop, 1.2, Ink.alpha(new Color(0x6FA8C8), 0.8 * shown));
        g.setPaint(Ink.alpha(Color.WHITE, 0.9 * shown));
        g.fill(Ink.oval(-52, y + 2, 1.8, 2.8));
    }
}
