package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Lips, teeth and tongue, and the folds about the mouth. */
final class MouthPainter {
    private static final double MOUTH_Y = 80;

    private final Look look;

    MouthPainter(Look look) {
        this.look = look;
    }

    void paint(Graphics2D g, Pose pose) {
        Outline mouth = Outline.of(pose);
        folds(g, pose, mouth);
        Ink.soft(g, 0, mouth.lowerY + 20, 26, 9, look.shade(), 0.45);
        lips(g, pose, mouth);
    }

    /** The lines of the mouth: corners, the edge of the upper and of the lower lip towards the opening. */
    private record Outline(double halfWidth, double cornerY, double upperY, double lowerY, double skew) {
        static Outline of(Pose pose) {
            double smile = pose.of(Feature.SMILE);
            double open = pose.mouthOpen();
            double wide = pose.of(Feature.WIDE) + 0.6 * pose.mouthSpread();
            double halfWidth = 35 * (1 + 0.20 * wide + 0.14 * Math.max(0, smile) - 0.10 * open);
            double cornerY = MOUTH_Y - (smile > 0 ? 14 : 9) * smile;
            double upperY = MOUTH_Y + (smile > 0 ? 3.5 : 4) * smile - 4 * open - 6 * pose.of(Feature.SNEER);
            double lowerY = upperY + 0.6 + 36 * open;
            return new Outline(halfWidth, cornerY, upperY, lowerY, 4 * pose.of(Feature.SNEER));
        }

        Path2D opening() {
            Path2D path = new Path2D.Double();
            path.moveTo(-halfWidth, cornerY - skew);
            path.curveTo(-halfWidth * 0.45, bend(upperY) - skew, halfWidth * 0.45, bend(upperY), halfWidth, cornerY);
            path.curveTo(halfWidth * 0.52, bend(lowerY), -halfWidth * 0.52, bend(lowerY), -halfWidth, cornerY - skew);
            path.closePath();
            return path;
        }

        /** Where a curve's two inner points must lie for its middle to be at y. */
        double bend(double y) {
            return (y - 0.25 * cornerY) / 0.75;
        }
    }

    private void lips(Graphics2D g, Pose pose, Outline m) {
        double press = 1 - 0.35 * pose.of(Feature.TEETH) - 0.15 * Math.max(0, pose.of(Feature.SMILE));
        double top = m.upperY - 8.5 * press;
        Path2D upper = new Path2D.Double();
        upper.moveTo(-m.halfWidth - 3, m.cornerY - m.skew);
        upper.curveTo(-m.halfWidth * 0.6, (top + m.cornerY) / 2 - 1 - m.skew, -18, top - 2 - m.skew, -8, top - 2);
        upper.quadTo(0, top + 2.5, 8, top - 2);
        upper.curveTo(18, top - 2, m.halfWidth * 0.6, (top + m.cornerY) / 2 - 1, m.halfWidth + 3, m.cornerY);
        double bottom = m.bend(m.lowerY + 11 * press);
        upper.curveTo(m.halfWidth * 0.55, bottom, -m.halfWidth * 0.55, bottom, -m.halfWidth - 3, m.cornerY - m.skew);
        upper.closePath();
        g.setPaint(look.lips());
        g.fill(upper);
        Ink.soft(g, 0, m.lowerY + 6 * press, m.halfWidth * 0.5, 3.5, Color.WHITE, 0.32);
        Ink.soft(g, 0, top + 3, m.halfWidth * 0.8, 5, Ink.mix(look.lips(), Color.BLACK, 0.5), 0.4);
        inside(g, pose, m);
        Path2D opening = m.opening();
        Ink.line(g, opening, 1.8, Ink.mix(look.lips(), Color.BLACK, 0.62));
        Ink.soft(g, -m.halfWidth - 2, m.cornerY - m.skew, 7, 6, look.shade(), 0.6);
        Ink.soft(g, m.halfWidth + 2, m.cornerY, 7, 6, look.shade(), 0.6);
    }

    private void inside(Graphics2D g, Pose pose, Outline m) {
        Path2D opening = m.opening();
        g.setPaint(new Color(0x3A0D12));
        g.fill(opening);
        if (m.lowerY - m.upperY < 3) {
            return;
        }
        Shape clip = g.getClip();
        g.clip(opening);
        Ink.soft(g, 0, m.lowerY + 3, m.halfWidth * 0.6, 13, new Color(0xC8545C), 0.95);
        double shown = 8.5 + 2 * Math.max(0, pose.of(Feature.SMILE)) + 2 * pose.of(Feature.TEETH);
        double highest = Math.min(m.upperY, m.cornerY - m.skew) - 12;
        double width = 2 * m.halfWidth;
        g.setPaint(new Color(0xF6F0E6));
        g.fill(new RoundRectangle2D.Double(-width / 2, highest, width, m.upperY + shown - highest - 2.5, 14, 8));
        double bared = pose.of(Feature.TEETH);
        if (bared > 0.05) {
            double up = 9 * bared;
            g.fill(new RoundRectangle2D.Double(-width * 0.42, m.lowerY - up, width * 0.84, 30, 12, 8));
            g.setPaint(Ink.alpha(new Color(0x8A7A70), 0.5 * bared));
            for (int tooth = -3; tooth <= 3; tooth++) {
                g.fill(new RoundRectangle2D.Double(tooth * 9 - 0.5, m.upperY - 12, 1, 60, 1, 1));
            }
        }
        Ink.soft(g, 0, m.upperY - 1, m.halfWidth, 6, new Color(0x3A0D12), 0.35);
        g.setClip(clip);
    }

    private void folds(Graphics2D g, Pose pose, Outline m) {
        double depth =
                0.16 + 0.42 * pose.of(Feature.CHEEKS) + 0.5 * pose.of(Feature.SNEER) + 0.25 * pose.of(Feature.TEETH);
        double lift = 6 * pose.of(Feature.SNEER) + 4 * pose.of(Feature.CHEEKS);
        for (int side = -1; side <= 1; side += 2) {
            Path2D fold = Ink.curve(
                    side * 23,
                    46 - lift,
                    side * (m.halfWidth + 10),
                    56 - lift,
                    side * (m.halfWidth + 9),
                    m.cornerY + 4);
            Ink.line(g, fold, 2.6, Ink.alpha(look.shade(), Math.min(0.75, depth)));
        }
        double frown = Math.max(0, -pose.of(Feature.SMILE));
        for (int side = -1; side <= 1; side += 2) {
            Path2D down = Ink.curve(
                    side * (m.halfWidth + 2),
                    m.cornerY + 3,
                    side * (m.halfWidth + 6),
                    m.cornerY + 12,
                    side * (m.halfWidth - 1),
                    m.cornerY + 20);
            Ink.line(g, down, 2, Ink.alpha(look.shade(), 0.45 * frown));
        }
    }
}
