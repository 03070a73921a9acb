package org.turnwise.training.face.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The order in which one epoch shows its pictures and what each looks like this time. Everything follows from the seed and a
 * picture's place in the epoch, so any thread may draw any part.
 */
public final class Presentation {
    private static final int NON_FACE = -1;

    private final List<LabelledFace> faces;
    private final Augmentation augmentation;
    private final long seed;
    private final int[] order;

    /**
     * @param repeats how often an epoch shows a face, by its expression with the most votes; 1.5 shows every other one twice
     * @param nonFaces pictures without a face, as a share of the faces
     */
    public Presentation(
            List<LabelledFace> faces, Augmentation augmentation, List<Double> repeats, double nonFaces, long seed) {
        this.faces = List.copyOf(faces);
        this.augmentation = augmentation;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            int likeliest = faces.get(i).likeliest();
            double times = likeliest < repeats.size() ? repeats.get(likeliest) : 1;
            int whole = (int) times + (random.nextDouble() < times - Math.floor(times) ? 1 : 0);
            for (int time = 0; time < whole; time++) {
                shown.add(i);
            }
        }
        long others = Math.round(nonFaces * faces.size());
        for (int i = 0; i < others; i++) {
            shown.add(NON_FACE);
        }
        order = shown.stream().mapToInt(Integer::intValue).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /** Pictures in the epoch. */
    public int size() {
        return order.length;
    }

    /** Draws the pictures {@code from} (included) to {@code to} (not included) of the epoch. */
    public FaceBatch draw(int from, int to, int size) {
        int classes = FaceClasses.NOT_A_FACE + 1;
        FaceBatch batch = FaceBatch.empty(to - from, size, classes);
        for (int place = from; place < to; place++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_003 + place);
            int face = order[place];
            byte[] pixels;
            float[] target;
            if (face == NON_FACE) {
                pixels = NonFaces.draw(
                        random, faces.get(random.nextInt(faces.size())).pixels());
                target = new float[classes];
                target[FaceClasses.NOT_A_FACE] = 1;
            } else {
                pixels = faces.get(face).pixels();
                target = faces.get(face).target();
            }
            int row = place - from;
            augmentation.apply(pixels, random, size, batch.pictures(), row * size * size);
            System.arraycopy(target, 0, batch.targets(), row * classes, classes);
        }
        return batch;
    }
}
