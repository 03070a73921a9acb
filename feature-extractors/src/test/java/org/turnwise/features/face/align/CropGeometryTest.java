package org.turnwise.features.face.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.turnwise.features.face.DrawnFace;
import org.turnwise.features.face.EyePlaces;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FaceCrop;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;

class CropGeometryTest {
    @Property(tries = 200)
    void eyes_come_to_their_places_whatever_the_size_the_place_and_the_turn(
            @ForAll @DoubleRange(min = 20, max = 900) double side,
            @ForAll @DoubleRange(min = -50, max = 500) double x,
            @ForAll @DoubleRange(min = -0.12, max = 0.12) double tilt) {
        FaceBox box = new FaceBox(x, 7, side, side);
        EyePlaces eyes = new EyePlaces(0.32, 0.38 - tilt, 0.66, 0.38 + tilt);
        CropGeometry g = CropGeometry.of(box, eyes);
        double leftX = box.x() + eyes.leftX() * side;
        double leftY = box.y() + eyes.leftY() * side;
        double rightX = box.x() + eyes.rightX() * side;
        double rightY = box.y() + eyes.rightY() * side;
        assertEquals(CropGeometry.LEFT_EYE_X, g.a() * leftX - g.b() * leftY + g.dx(), 1e-6);
        assertEquals(CropGeometry.EYES_Y, g.b() * leftX + g.a() * leftY + g.dy(), 1e-6);
        assertEquals(CropGeometry.RIGHT_EYE_X, g.a() * rightX - g.b() * rightY + g.dx(), 1e-6);
        assertEquals(CropGeometry.EYES_Y, g.b() * rightX + g.a() * rightY + g.dy(), 1e-6);
    }

    /** A bright spot where the left eye is known to be is found in the crop's left eye. */
    @Test
    void a_crop_is_cut_where_the_geometry_says() {
        for (int side : new int[] {40, 96, 300}) {
            int width = 2 * side;
            byte[] pixels = DrawnFace.blank(width, width, 60);
            FaceBox box = new FaceBox(side / 2, side / 2, side, side);
            EyePlaces eyes = new EyePlaces(0.33, 0.39, 0.65, 0.39);
            int eyeX = (int) (box.x() + eyes.leftX() * side);
            int eyeY = (int) (box.y() + eyes.leftY() * side);
            int spot = Math.max(1, side / 20);
            for (int y = eyeY - spot; y <= eyeY + spot; y++) {
                for (int x = eyeX - spot; x <= eyeX + spot; x++) {
                    pixels[y * width + x] = (byte) 250;
                }
            }
            try (FaceAligner aligner = new FaceAligner()) {
                FaceCrop crop = aligner.crop(
                        new GrayImage(width, width, pixels),
                        new FoundFace(box, 1, FoundFace.View.FRONTAL),
                        Optional.of(eyes));
                assertTrue(crop.eyes().isEmpty(), "a spot is no eye");
                double sumX = 0;
                double sumY = 0;
                int bright = 0;
                for (int i = 0; i < crop.pixels().length; i++) {
                    if ((crop.pixels()[i] & 0xFF) > 155) {
                        sumX += i % FaceCrop.SIDE + 0.5;
                        sumY += i / FaceCrop.SIDE + 0.5;
                        bright++;
                    }
                }
                double pixel = (CropGeometry.RIGHT_EYE_X - CropGeometry.LEFT_EYE_X) / (0.32 * side);
                assertEquals(CropGeometry.LEFT_EYE_X, sumX / bright, 0.5 + pixel, "side " + side);
                assertEquals(CropGeometry.EYES_Y, sumY / bright, 0.5 + pixel, "side " + side);
            }
        }
    }

    @Test
    void blurred_small_dark_and_turned_faces_are_worth_less() {
        int side = 120;
        byte[] sharp = DrawnFace.blank(2 * side, 2 * side, 90);
        FaceBox box = new FaceBox(side / 2, side / 2, side, side);
        DrawnFace.draw(sharp, 2 * side, box, 5);
        double good = score(sharp, box, FoundFace.View.FRONTAL);
        byte[] dark = sharp.clone();
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (byte) ((dark[i] & 0xFF) / 12);
        }
        assertTrue(score(dark, box, FoundFace.View.FRONTAL) < 0.6 * good);
        assertTrue(score(sharp, box, FoundFace.View.PROFILE) < good);
        assertTrue(score(blurred(sharp, 2 * side), box, FoundFace.View.FRONTAL) < 0.7 * good);
        assertTrue(score(sharp, new FaceBox(100, 100, 16, 16), FoundFace.View.FRONTAL) < 0.7 * good);
    }

    private static double score(byte[] pixels, FaceBox box, FoundFace.View view) {
        int width = (int) Math.sqrt(pixels.length);
        try (FaceAligner aligner = new FaceAligner()) {
            return aligner.crop(new GrayImage(width, width, pixels), new FoundFace(box, 1, view), Optional.empty())
                    .quality()
                    .score();
        }
    }

    private static byte[] blurred(byte[] pixels, int width) {
        int reach = 14;
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                int count = 0;
                for (int dy = -reach; dy <= reach; dy += 2) {
                    for (int dx = -reach; dx <= reach; dx += 2) {
                        int fromY = Math.max(0, Math.min(width - 1, y + dy));
                        int fromX = Math.max(0, Math.min(width - 1, x + dx));
                        sum += pixels[fromY * width + fromX] & 0xFF;
                        count++;
                    }
                }
                out[y * width + x] = (byte) (sum / count);
            }
        }
        return out;
    }
}
