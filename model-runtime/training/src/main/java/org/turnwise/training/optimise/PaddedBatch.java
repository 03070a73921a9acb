package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.turnwise.training.dataset.Dialogue;
import org.turnwise.training.network.Padding;
import org.turnwise.training.network.SureArchitecture;
import org.turnwise.training.network.SureInputs;

/** Several dialogues side by side, padded with zeros to the longest. */
final class PaddedBatch {
    private final List<Dialogue> dialogues;
    private final Padding padding;

    PaddedBatch(List<Dialogue> dialogues) {
        this.dialogues = List.copyOf(dialogues);
        padding = new Padding(dialogues.stream().map(Dialogue::turns).toList());
    }

    List<Dialogue> dialogues() {
        return dialogues;
    }

    Padding padding() {
        return padding;
    }

    /** Turns including padding, B * T. */
    int places() {
        return padding.dialogues() * padding.longest();
    }

    SureInputs<NDArray> inputs(NDManager manager, SureArchitecture sizes, NDArray noise) {
        int b = padding.dialogues();
        int t = padding.longest();
        List<NDArray> features = new ArrayList<>();
        for (int m = 0; m < MODALITIES; m++) {
            int modality = m;
            int width = sizes.inputs().get(m);
            float[] flat = spread(width, dialogue -> dialogue.features().get(modality));
            features.add(manager.create(flat, new Shape(b, t, width)));
        }
        NDArray available = manager.create(spread(MODALITIES, Dialogue::available), new Shape(b, t, MODALITIES));
        return new SureInputs<>(features, available, manager.create(speakers(), new Shape(b, t)), noise);
    }

    /** Lays rows {@code [turns][width]} of every dialogue out as {@code [B, T, width]}. */
    float[] spread(int width, java.util.function.Function<Dialogue, float[][]> rows) {
        float[] flat = new float[places() * width];
        for (int d = 0; d < dialogues.size(); d++) {
            float[][] own = rows.apply(dialogues.get(d));
            for (int i = 0; i < own.length; i++) {
                if (own[i].length != width) {
                    throw new IllegalArgumentException(
                            "dialogue " + dialogues.get(d).id() + ", turn " + (i + 1) + ": " + own[i].length
                                    + " values where the network takes " + width);
                }
                System.arraycopy(own[i], 0, flat, (d * padding.longest() + i) * width, width);
            }
        }
        return flat;
    }

    private long[] speakers() {
        long[] flat = new long[places()];
        for (int d = 0; d < dialogues.size(); d++) {
            int[] own = dialogues.get(d).speakers();
            for (int i = 0; i < own.length; i++) {
                flat[d * padding.longest() + i] = own[i];
            }
        }
        return flat;
    }
}
