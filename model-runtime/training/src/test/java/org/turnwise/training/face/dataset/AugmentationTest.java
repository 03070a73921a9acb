package org.turnwise.training.face.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final int SIZE = LabelledFace.SIZE;
    private static final Augmentation NONE = new Augmentation(0, 0, 0, 0, 0);
    private static final Augmentation MUCH = new Augmentation(15, 0.2, 0.1, 0.4, 0.5);
    private static final List<Double> ONCE = Collections.nCopies(8, 1.0);

    private static float[] plain(byte[] pixels) {
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = pixels[i] & 0xff;
        }
        return values;
    }

    @Test
    void a_face_brought_to_its_own_size_is_itself() {
        LabelledFace face = PaintedFaces.of(1, 5).get(0);
        assertArrayEquals(
                plain(face.pixels()), FaceBatch.plain(List.of(face), SIZE).pictures(), 1e-3f);
    }

    @Test
    void half_the_size_is_the_mean_of_four_pixels() {
        LabelledFace face = PaintedFaces.of(1, 6).get(0);
        float[] values = plain(face.pixels());
        float[] half = FaceBatch.plain(List.of(face), SIZE / 2).pictures();
        float mean = (values[0] + values[1] + values[SIZE] + values[SIZE + 1]) / 4;
        assertEquals(mean, half[0], 1e-3f);
    }

    @Test
    void without_strength_a_face_is_only_ever_itself_or_its_mirror_image() {
        byte[] pixels = PaintedFaces.of(1, 7).get(0).pixels();
        float[] values = plain(pixels);
        float[] mirrored = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            mirrored[i] = values[i / SIZE * SIZE + SIZE - 1 - i % SIZE];
        }
        SplittableRandom random = new SplittableRandom(1);
        int mirror = 0;
        for (int time = 0; time < 40; time++) {
            float[] seen = new float[values.length];
            NONE.apply(pixels, random, SIZE, seen, 0);
            boolean turned = Math.abs(seen[0] - mirrored[0]) < Math.abs(seen[0] - values[0]);
            assertArrayEquals(turned ? mirrored : values, seen, 1e-3f);
            mirror += turned ? 1 : 0;
        }
        assertTrue(mirror > 8 && mirror < 32, mirror + " of 40 mirrored");
    }

    @Test
    void gray_values_stay_within_bounds_whatever_is_done() {
        SplittableRandom random = new SplittableRandom(2);
        byte[] pixels = new byte[SIZE * SIZE];
        random.nextBytes(pixels);
        float[] seen = new float[32 * 32];
        for (int time = 0; time < 100; time++) {
            MUCH.apply(pixels, random, 32, seen, 0);
            for (float value : seen) {
                assertTrue(value >= 0 && value <= 255, "gray value " + value);
            }
        }
    }

    @Test
    void an_epoch_is_the_same_drawn_whole_or_in_parts_and_another_seed_is_another_epoch() {
        List<LabelledFace> faces = PaintedFaces.of(16, 3);
        Presentation shown = new Presentation(faces, MUCH, ONCE, 0.25, 9);
        assertEquals(20, shown.size());
        FaceBatch whole = shown.draw(0, 20, 24);
        FaceBatch part = shown.draw(7, 12, 24);
        assertArrayEquals(Arrays.copyOfRange(whole.pictures(), 7 * 576, 12 * 576), part.pictures());
        assertArrayEquals(Arrays.copyOfRange(whole.targets(), 7 * 9, 12 * 9), part.targets());
        FaceBatch other = new Presentation(faces, MUCH, ONCE, 0.25, 10).draw(0, 20, 24);
        assertNotEquals(Arrays.hashCode(whole.pictures()), Arrays.hashCode(other.pictures()));
    }

    @Test
    void rare_expressions_come_as_often_as_asked_for_and_non_faces_are_marked() {
        List<LabelledFace> faces = PaintedFaces.of(80, 4);
        List<Double> repeats = List.of(1.0, 1.0, 1.0, 1.0, 1.0, 3.0, 1.0, 1.0);
        Presentation shown = new Presentation(faces, NONE, repeats, 0.1, 1);
        float[] targets = shown.draw(0, shown.size(), 16).targets();
        double[] sums = new double[9];
        for (int i = 0; i < targets.length; i++) {
            sums[i % 9] += targets[i];
        }
        assertArrayEquals(new double[] {10, 10, 10, 10, 10, 30, 10, 10, 8}, sums, 1e-9);
    }

    @Test
    void pictures_without_a_face_differ_and_are_not_blank() {
        byte[] face = PaintedFaces.of(1, 8).get(0).pixels();
        SplittableRandom random = new SplittableRandom(3);
        int flat = 0;
        int last = 0;
        for (int time = 0; time < 200; time++) {
            byte[] drawn = NonFaces.draw(random, face);
            assertEquals(face.length, drawn.length);
            assertNotEquals(last, Arrays.hashCode(drawn));
            last = Arrays.hashCode(drawn);
            flat += plainSpread(drawn) < 1 ? 1 : 0;
        }
        assertTrue(flat < 40, flat + " of 200 without any contrast");
    }

    private static float plainSpread(byte[] pixels) {
        float lowest = 255;
        float highest = 0;
        for (float value : plain(pixels)) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return highest - lowest;
    }
}
