package org.turnwise.features.face.align;

import org.turnwise.features.face.EyePlaces;
import org.turnwise.features.face.FaceBox;

/**
 * How a picture of a face is mapped to a crop: a turn, a scale and a shift that bring the eyes to where they are, in the
 * median, in the images the encoder learns from: (14.4, 18.4) and (32.5, 18.1) of 48 pixels (measured, see
 * docs/decisions/0036-faces.md).
 *
 * @param a crop x = a x - b y + dx
 * @param b crop y = b x + a y + dy
 */
record CropGeometry(double a, double b, double dx, double dy) {
    static final double LEFT_EYE_X = 14.4;
    static final double RIGHT_EYE_X = 32.5;
    static final double EYES_Y = 18.25;

    static CropGeometry of(FaceBox box, EyePlaces eyes) {
        double leftX = box.x() + eyes.leftX() * box.width();
        double leftY = box.y() + eyes.leftY() * box.height();
        double across = (eyes.rightX() - eyes.leftX()) * box.width();
        double down = (eyes.rightY() - eyes.leftY()) * box.height();
        double wanted = RIGHT_EYE_X - LEFT_EYE_X;
        double square = across * across + down * down;
        double a = wanted * across / square;
        double b = -wanted * down / square;
        return new CropGeometry(a, b, LEFT_EYE_X - a * leftX + b * leftY, EYES_Y - b * leftX - a * leftY);
    }
}
