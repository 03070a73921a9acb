package org.turnwise.training.optimise;

import static org.turnwise.training.network.SureArchitecture.MODALITIES;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.turnwise.training.network.SureOutputs;

/**
 * What the network says about the T real turns of one dialogue.
 *
 * @param logits {@code [T][C]}
 * @param modalityLogits {@code [3][T][C]}
 * @param routing {@code [3][T][E]}
 * @param expertVariance {@code [3][T][E]}
 * @param modalityUncertainty {@code [3][T]}
 * @param attention {@code [R][3][T][T]}
 * @param embedding {@code [T][d]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record DialogueOutputs(
        float[][] logits,
        float[][][] modalityLogits,
        float[][][] routing,
        float[][][] expertVariance,
        float[][] modalityUncertainty,
        float[][][][] attention,
        float[][] embedding) {

    static List<DialogueOutputs> split(PaddedBatch batch, SureOutputs<NDArray> outputs) {
        Rows logits = new Rows(outputs.logits());
        Rows modality = new Rows(outputs.modalityLogits());
        Rows routing = new Rows(outputs.experts().routing());
        Rows variance = new Rows(outputs.experts().variance());
        Rows uncertainty = new Rows(outputs.experts().uncertainty().expandDims(-1));
        Rows embedding = new Rows(outputs.embedding());
        List<Rows> steps = outputs.attention().stream().map(Rows::new).toList();
        List<DialogueOutputs> all = new ArrayList<>();
        for (int b = 0; b < batch.padding().dialogues(); b++) {
            int from = b * batch.padding().longest();
            int turns = batch.padding().lengths().get(b);
            all.add(new DialogueOutputs(
                    logits.at(0, from, turns),
                    modality.stack(from, turns),
                    routing.stack(from, turns),
                    variance.stack(from, turns),
                    uncertainty.column(from, turns),
                    attention(steps, batch, b),
                    embedding.at(0, from, turns)));
        }
        return all;
    }

    /** Cuts one dialogue's squares out of {@code [3, B, T, T]} per step. */
    private static float[][][][] attention(List<Rows> steps, PaddedBatch batch, int b) {
        int dialogues = batch.padding().dialogues();
        int turns = batch.padding().lengths().get(b);
        float[][][][] all = new float[steps.size()][MODALITIES][][];
        for (int r = 0; r < steps.size(); r++) {
            for (int m = 0; m < MODALITIES; m++) {
                float[][] padded = steps.get(r).at(m * dialogues + b, 0, turns);
                all[r][m] = Arrays.stream(padded)
                        .map(row -> Arrays.copyOf(row, turns))
                        .toArray(float[][]::new);
            }
        }
        return all;
    }

    /** A tensor {@code [stack, N, width]} or {@code [N, width]} to cut rows from. */
    private static final class Rows {
        private final float[] values;
        private final int stacks;
        private final int rows;
        private final int width;

        Rows(NDArray array) {
            values = array.toFloatArray();
            int rank = array.getShape().dimension();
            width = (int) array.getShape().get(rank - 1);
            rows = (int) array.getShape().get(rank - 2);
            stacks = values.length / (rows * width);
        }

        float[][] at(int stack, int from, int count) {
            float[][] cut = new float[count][width];
            for (int i = 0; i < count; i++) {
                System.arraycopy(values, ((stack * rows) + from + i) * width, cut[i], 0, width);
            }
            return cut;
        }

        float[][][] stack(int from, int count) {
            float[][][] all = new float[stacks][][];
            for (int s = 0; s < stacks; s++) {
                all[s] = at(s, from, count);
            }
            return all;
        }

        float[][] column(int from, int count) {
            float[][] all = new float[stacks][count];
            for (int s = 0; s < stacks; s++) {
                for (int i = 0; i < count; i++) {
                    all[s][i] = values[s * rows + from + i];
                }
            }
            return all;
        }
    }
}
