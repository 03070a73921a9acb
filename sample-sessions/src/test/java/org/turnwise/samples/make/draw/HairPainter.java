package org.turnwise.samples.make.draw;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.turnwise.samples.make.Role;

/** Mia's long hair with a side parting, Jonas's short one; what hangs behind the head and what lies before it. */
final class HairPainter {
    private final Role role;
    private final Look look;

    HairPainter(Role role, Look look) {
        this.role = role;
        this.look = look;
    }

    void behind(Graphics2D g) {
        if (role == Role.JONAS) {
            return;
        }
        Path2D mane = new Path2D.Double();
        mane.moveTo(0, -174);
        mane.curveTo(90, -176, 128, -110, 124, -20);
        mane.curveTo(122, 50, 146, 110, 122, 176);
        mane.curveTo(60, 200, -60, 200, -122, 176);
        mane.curveTo(-146, 110, -122, 50, -124, -20);
        mane.curveTo(-128, -110, -90, -176, 0, -174);
        mane.closePath();
        g.setPaint(new LinearGradientPaint(-130, 0, 130, 0, new float[] {0, 0.18f, 0.5f, 0.82f, 1}, new Color[] {
            look.hair(), look.hairLight(), look.hairShade(), look.hairLight(), look.hair()
        }));
        g.fill(mane);
        strands(g, mane, 11, 120, -150, 140, 185);
    }

    void before(Graphics2D g) {
        Path2D hair = role == Role.MIA ? parted() : cropped();
        g.setPaint(new LinearGradientPaint(
                0, -175, 0, -40, new float[] {0, 0.35f, 1}, new Color[] {look.hair(), look.hairLight(), look.hair()}));
        g.fill(hair);
        Shape clip = g.getClip();
        g.clip(hair);
        for (int i = -9; i <= 9; i++) {
            double part = role == Role.MIA ? -28 : 10;
            Path2D strand = Ink.curve(
                    part + i * 2,
                    -172,
                    part + i * 11,
                    -150,
                    i * (role == Role.MIA ? 16 : 12),
                    role == Role.MIA ? -20 : -92);
            Ink.line(
                    g,
                    strand,
                    i % 2 == 0 ? 2.2 : 1.4,
                    Ink.alpha(i % 2 == 0 ? look.hairShade() : look.hairLight(), 0.38));
        }
        g.setClip(clip);
        Ink.line(g, hair, 1.2, Ink.alpha(look.hairShade(), 0.6));
    }

    private static Path2D parted() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(0, -176);
        hair.curveTo(88, -178, 124, -112, 121, -30);
        hair.curveTo(120, 10, 118, 40, 112, 62);
        hair.curveTo(104, 20, 101, -20, 92, -52);
        hair.curveTo(80, -88, 20, -96, -28, -128);
        hair.curveTo(-62, -112, -88, -86, -93, -48);
        hair.curveTo(-100, -10, -104, 24, -112, 62);
        hair.curveTo(-118, 40, -120, 10, -121, -30);
        hair.curveTo(-124, -112, -88, -178, 0, -176);
        hair.closePath();
        return hair;
    }

    private static Path2D cropped() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(-102, -18);
        hair.curveTo(-122, -90, -108, -160, -30, -172);
        hair.curveTo(10, -190, 80, -176, 100, -132);
        hair.curveTo(116, -100, 110, -50, 102, -18);
        hair.curveTo(98, -40, 95, -58, 90, -74);
        hair.curveTo(84, -96, 66, -108, 44, -110);
        hair.curveTo(20, -112, 4, -104, -22, -110);
        hair.curveTo(-52, -116, -80, -104, -90, -74);
        hair.curveTo(-95, -58, -98, -40, -102, -18);
        hair.closePath();
        return hair;
    }

    private void strands(
            Graphics2D g, Path2D within, int count, double halfWidth, double top, double spread, double bottom) {
        Shape clip = g.getClip();
        g.clip(within);
        for (int i = 0; i < count; i++) {
            double share = 2.0 * i / (count - 1) - 1;
            Path2D strand = Ink.curve(share * 40, top, share * halfWidth * 1.15, 0, share * spread, bottom);
            Ink.line(g, strand, 3, Ink.alpha(i % 2 == 0 ? look.hairShade() : look.hairLight(), 0.35));
        }
        g.setClip(clip);
    }
}
