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
        mane.moveTo(0, -178);
        mane.curveTo(92, -180, 130, -112, 125, -24);
        mane.curveTo(121, 30, 152, 76, 140, 128);
        mane.curveTo(134, 162, 146, 182, 124, 206);
        mane.curveTo(96, 186, 90, 200, 66, 190);
        mane.lineTo(-66, 190);
        mane.curveTo(-90, 200, -98, 184, -126, 208);
        mane.curveTo(-144, 180, -132, 160, -140, 126);
        mane.curveTo(-152, 76, -121, 30, -125, -24);
        mane.curveTo(-130, -112, -92, -180, 0, -178);
        mane.closePath();
        g.setPaint(
                new LinearGradientPaint(-135, 0, 135, 0, new float[] {0, 0.14f, 0.34f, 0.66f, 0.86f, 1}, new Color[] {
                    look.hairShade(), look.hair(), look.hairShade(), look.hairShade(), look.hair(), look.hairShade()
                }));
        g.fill(mane);
        Shape clip = g.getClip();
        g.clip(mane);
        for (int i = 0; i < 24; i++) {
            int side = i % 2 == 0 ? 1 : -1;
            double out = 70 + 4.6 * (i / 2);
            Path2D strand = new Path2D.Double();
            strand.moveTo(side * (out - 20), -60);
            strand.curveTo(side * (out + 8), 20, side * (out + 16), 90, side * (out - 4 + 9 * Math.sin(i)), 205);
            Ink.line(g, strand, 1.4 + i % 3, Ink.alpha(i % 4 < 2 ? look.hairLight() : look.hairShade(), 0.32));
        }
        g.setClip(clip);
    }

    void before(Graphics2D g) {
        Path2D hair = role == Role.MIA ? parted() : cropped();
        double part = role == Role.MIA ? -28 : 26;
        Ink.line(g, hair, 5, Ink.alpha(look.shade(), 0.22));
        g.setPaint(new LinearGradientPaint(0, -180, 0, -20, new float[] {0, 0.30f, 0.62f, 1}, new Color[] {
            look.hairShade(), look.hair(), look.hairLight(), look.hair()
        }));
        g.fill(hair);
        Shape clip = g.getClip();
        g.clip(hair);
        for (int i = -16; i <= 16; i++) {
            Path2D strand = role == Role.MIA
                    ? Ink.curve(part + i * 1.6, -180, part + i * 8.5, -148, i * 9.5, -10)
                    : Ink.curve(part + i * 5, -186, part + i * 7.5, -150, -6 + i * 7.6, -84);
            boolean dark = i % 2 == 0;
            Ink.line(
                    g,
                    strand,
                    dark ? 2.0 : 1.3,
                    Ink.alpha(dark ? look.hairShade() : look.hairLight(), dark ? 0.36 : 0.5));
        }
        Ink.soft(g, part + 30, -140, 74, 20, Color.WHITE, 0.16);
        g.setClip(clip);
        Ink.line(g, hair, 1.1, Ink.alpha(look.hairShade(), 0.55));
    }

    private static Path2D parted() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(0, -180);
        hair.curveTo(90, -182, 127, -114, 123, -30);
        hair.curveTo(121, 16, 128, 50, 118, 84);
        hair.curveTo(106, 50, 104, 4, 94, -44);
        hair.curveTo(84, -86, 22, -92, -28, -130);
        hair.curveTo(-60, -112, -88, -84, -94, -44);
        hair.curveTo(-103, 4, -106, 46, -117, 80);
        hair.curveTo(-127, 50, -121, 16, -123, -30);
        hair.curveTo(-127, -114, -90, -182, 0, -180);
        hair.closePath();
        return hair;
    }

    private static Path2D cropped() {
        Path2D hair = new Path2D.Double();
        hair.moveTo(-100, 2);
        hair.curveTo(-117, -80, -112, -152, -44, -168);
        hair.curveTo(-30, -186, 6, -182, 16, -180);
        hair.curveTo(44, -194, 92, -174, 100, -138);
        hair.curveTo(116, -104, 110, -44, 100, 2);
        hair.curveTo(96, -26, 96, -58, 88, -80);
        hair.curveTo(80, -98, 66, -104, 52, -100);
        hair.curveTo(44, -112, 26, -114, 16, -106);
        hair.curveTo(2, -118, -18, -118, -28, -108);
        hair.curveTo(-46, -116, -70, -108, -86, -80);
        hair.curveTo(-95, -58, -96, -26, -100, 2);
        hair.closePath();
        return hair;
    }
}
