package org.turnwise.training.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.turnwise.training.dataset.Dialogue;

/** Small dialogues whose labels follow from their features by a rule, for tests that need no data from outside. */
public final class SyntheticDialogues {
    public static final int TEXT = 8;
    public static final int AUDIO = 6;
    public static final int VISUAL = 5;
    public static final int CLASSES = 4;

    private SyntheticDialogues() {}

    /** Text says the class clearly, audio weakly, visual not at all; every modality is there. */
    public static List<Dialogue> trimodal(int count, long seed) {
        return make(count, seed, 1.5, 0.4, new float[] {1, 1, 1});
    }

    /** Only text is there. */
    public static List<Dialogue> textOnly(int count, long seed) {
        return make(count, seed, 1.5, 0.4, new float[] {1, 0, 0});
    }

    private static List<Dialogue> make(int count, long seed, double text, double audio, float[] present) {
        Random random = new Random(seed);
        List<Dialogue> dialogues = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            int turns = 3 + random.nextInt(8);
            float[][] available = new float[turns][];
            int[] speakers = new int[turns];
            int[] labels = new int[turns];
            List<float[][]> features =
                    List.of(new float[turns][TEXT], new float[turns][AUDIO], new float[turns][VISUAL]);
            for (int t = 0; t < turns; t++) {
                available[t] = present.clone();
                speakers[t] = t == 0 ? 0 : random.nextInt(3);
                labels[t] = random.nextInt(CLASSES);
                fill(features.get(0)[t], labels[t], text, random);
                fill(features.get(1)[t], labels[t], audio, random);
                fill(features.get(2)[t], labels[t], 0, random);
            }
            dialogues.add(new Dialogue("d" + d, features, available, speakers, labels));
        }
        return dialogues;
    }

    /** Unit noise around a centre that leans towards one feature per class; scaled so that standardising matters. */
    private static void fill(float[] row, int label, double lean, Random random) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (3 + 5 * (random.nextGaussian() + (i % CLASSES == label ? 2 * lean : 0)));
        }
    }
}
