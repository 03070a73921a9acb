package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** One eye with its lids and its brow. Drawn for the right of the picture; the left one is its mirror image. */
final class EyePainter {
    private static final double EYE_X = 43;
    private static final double EYE_Y = -10;
    private static final double IRIS = 12.2;

    private final Look look;

    EyePainter(Look look) {
        this.look = look;
    }

    /** @param side 1 for the eye on the right of the picture, -1 for the left */
    void paint(Graphics2D g, Pose pose, int side) {
        AffineTransform before = g.getTransform();
        g.scale(side, 1);
        socket(g, pose);
        g.translate(EYE_X, EYE_Y);
        eye(g, pose, side);
        g.setTransform(before);
        g.scale(side, 1);
        brow(g, pose);
        g.setTransform(before);
    }

    /** The shadow about the eye, which is what makes a face a face for a detector too. */
    private void socket(Graphics2D g, Pose pose) {
        Ink.soft(g, EYE_X, EYE_Y - 12, 42, 30, look.shade(), 0.50);
        Ink.soft(g, 22, EYE_Y - 8, 16, 26, look.shade(), 0.38 + 0.2 * pose.of(Feature.FURROW));
        Ink.soft(g, EYE_X, EYE_Y + 17, 30, 9, look.shade(), 0.22 + 0.25 * pose.of(Feature.SQUINT));
        Ink.soft(g, EYE_X + 12, EYE_Y - 27, 24, 9, look.light(), 0.35);
    }

    private void eye(Graphics2D g, Pose pose, int side) {
        double open = 1 - pose.lidsClosed();
        double upper = 15.5 * (1 + pose.of(Feature.LIDS)) * open;
        double lower = 8.5 * (1 - 0.62 * pose.of(Feature.SQUINT)) * open + 2.0 * (1 - open);
        double slant = pose.of(Feature.SLANT);
        double innerY = 3 - 2 * slant;
        double outerY = -1 + 3 * slant;
        Path2D lid = new Path2D.Double();
        lid.moveTo(-24, innerY);
        lid.curveTo(-12, -upper * 1.28 * (1 + 0.42 * slant), 12, -upper * 1.34 * (1 - 0.42 * slant), 26, outerY);
        Path2D opening = (Path2D) lid.clone();
        opening.curveTo(15, lower * 1.3, -10, lower * 1.45, -24, innerY);
        opening.closePath();
        if (open > 0.12) {
            ball(g, pose, opening, upper, side);
        } else {
            g.setPaint(Ink.mix(look.skin(), look.shade(), 0.3));
            g.fill(opening);
        }
        lids(g, pose, lid, upper, lower, innerY, outerY);
    }

    private void ball(Graphics2D g, Pose pose, Path2D opening, double upper, int side) {
        Shape clip = g.getClip();
        g.setPaint(new Color(0xF7F3EE));
        g.fill(opening);
        g.clip(opening);
        Ink.soft(g, -24, 3, 10, 8, new Color(0xD98F80), 0.55);
        double x = side * 6.5 * pose.gazeX();
        double y = -2.5 + 4 * pose.gazeY();
        g.setPaint(new RadialGradientPaint(
                (float) x, (float) (y + 3), (float) IRIS, new float[] {0, 0.7f, 1}, new Color[] {
                    Ink.mix(look.iris(), Color.WHITE, 0.28), look.iris(), Ink.mix(look.iris(), Color.BLACK, 0.65)
                }));
        g.fill(Ink.oval(x, y, IRIS, IRIS));
        g.setPaint(new Color(0x0B0B0E));
        g.fill(Ink.oval(x, y, IRIS * 0.46, IRIS * 0.46));
        g.setPaint(Ink.alpha(Color.WHITE, 0.92));
        g.fill(Ink.oval(x - side * 4, y - 4.5, 2.8, 2.8));
        g.setPaint(Ink.alpha(Color.WHITE, 0.45));
        g.fill(Ink.oval(x + side * 4, y + 4.5, 1.6, 1.6));
        Ink.soft(g, 0, -upper - 1, 30, 9, new Color(0x3A2418), 0.55);
        g.setClip(clip);
    }

    private void lids(Graphics2D g, Pose pose, Path2D lid, double upper, double lower, double innerY, double outerY) {
        Color dark = Ink.mix(look.hairShade(), Color.BLACK, 0.35);
        Ink.line(g, lid, look.lashes(), dark);
        Path2D flick = Ink.curve(19, outerY - 5, 25, outerY - 2, 29, outerY - 5.5);
        if (look.lashes() > 3) {
            Ink.line(g, flick, look.lashes() * 0.7, dark);
        }
        Ink.line(g, Ink.curve(-22, innerY + 1, 0, lower * 1.35, 24, outerY + 1), 1.4, Ink.alpha(look.shade(), 0.75));
        double fold = -upper - 7 + 3 * pose.of(Feature.LIDS);
        Ink.line(g, Ink.curve(-21, innerY - 8, 0, fold * 1.25, 27, outerY - 7), 1.6, Ink.alpha(look.shade(), 0.7));
        double bag = pose.of(Feature.SQUINT);
        Ink.line(g, Ink.curve(-18, 11, 2, 17, 22, 9), 1.6, Ink.alpha(look.shade(), 0.55 * bag));
    }

    private void brow(Graphics2D g, Pose pose) {
        double furrow = pose.of(Feature.FURROW);
        double innerUp = pose.of(Feature.BROW_INNER);
        double outerUp = pose.of(Feature.BROW_OUTER);
        double innerX = 19 - 7 * furrow;
        double innerY = -45 - 13 * innerUp + 2 * furrow;
        double peakX = 52 - 4 * furrow;
        double peakY = -55 - 4 * innerUp - 10 * outerUp + 2 * furrow;
        double outerX = 76;
        double outerY = -43 - 10 * outerUp;
        double thick = look.browHeight();
        Path2D brow = new Path2D.Double();
        brow.moveTo(innerX, innerY + thick * 0.05);
        brow.quadTo(innerX + 1, innerY - thick * 0.55, innerX + 6, innerY - thick * 0.55);
        brow.curveTo(innerX + 14, innerY - thick * 0.72, peakX - 12, peakY - thick * 0.4, peakX, peakY);
        brow.quadTo(outerX - 8, peakY + 2, outerX, outerY);
        brow.quadTo(outerX - 12, peakY + thick * 0.9, peakX - 2, peakY + thick * 0.85);
        brow.curveTo(
                peakX - 14, peakY + thick * 0.75, innerX + 14, innerY + thick * 0.5, innerX + 3, innerY + thick * 0.58);
        brow.closePath();
        g.setPaint(Ink.mix(look.hair(), look.hairShade(), 0.45));
        g.fill(brow);
        Ink.line(g, brow, 1.6, Ink.alpha(look.hairShade(), 0.35));
    }
}
