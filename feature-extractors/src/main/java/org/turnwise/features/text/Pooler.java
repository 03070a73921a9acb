package org.turnwise.features.text;

import java.util.List;
import org.turnwise.inference.onnx.ModelSpec.Pooling;
import org.turnwise.inference.onnx.Tensor;

/** Makes one vector per text of one per token. */
final class Pooler {
    private final List<Pooling> poolings;

    Pooler(List<Pooling> poolings) {
        this.poolings = List.copyOf(poolings);
    }

    /** Values per text for token vectors of this width. */
    int dimension(int width) {
        return width * poolings.size();
    }

    /**
     * Pools one text of a batch.
     *
     * @param states [batch, tokens, width]
     * @param mask [batch, tokens], 1 for a token, 0 for padding
     */
    float[] pool(Tensor.Floats states, long[] mask, int text) {
        int tokens = (int) states.shape()[1];
        int width = (int) states.shape()[2];
        float[] pooled = new float[dimension(width)];
        int first = text * tokens;
        for (int p = 0; p < poolings.size(); p++) {
            switch (poolings.get(p)) {
                case CLS -> System.arraycopy(states.values(), first * width, pooled, p * width, width);
                case MEAN -> mean(states.values(), mask, first, tokens, width, pooled, p * width);
            }
        }
        return pooled;
    }

    private static void mean(float[] states, long[] mask, int first, int tokens, int width, float[] into, int at) {
        double[] sum = new double[width];
        int count = 0;
        for (int t = first; t < first + tokens; t++) {
            if (mask[t] == 0) {
                continue;
            }
            count++;
            for (int i = 0; i < width; i++) {
                sum[i] += states[t * width + i];
            }
        }
        for (int i = 0; i < width; i++) {
            into[at + i] = (float) (sum[i] / Math.max(1, count));
        }
    }
}
