package org.turnwise.samples.make.draw;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;

/** The kitchen as a lens that is set on the people sees it: out of focus, the more the nearer the camera. Painted once a shot. */
final class Backdrop {
    private static final int MARGIN = 40;

    private final BufferedImage picture;

    Backdrop(AffineTransform camera, double blurPixels) {
        BufferedImage sharp = blank();
        Graphics2D g = sharp.createGraphics();
        Scene.smooth(g);
        g.translate(MARGIN, MARGIN);
        g.transform(camera);
        Room.behind(g);
        g.dispose();
        int reach = (int) Math.ceil(2.5 * blurPixels);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double distance = (i - reach) / blurPixels;
            weights[i] = (float) Math.exp(-0.5 * distance * distance);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across = new ConvolveOp(new Kernel(weights.length, 1, weights)).filter(sharp, blank());
        picture = new ConvolveOp(new Kernel(1, weights.length, weights)).filter(across, blank());
    }

    void paint(Graphics2D g) {
        g.drawImage(picture, -MARGIN, -MARGIN, null);
    }

    private static BufferedImage blank() {
        return new BufferedImage(Scene.WIDTH + 2 * MARGIN, Scene.HEIGHT + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
    }
}
