package org.turnwise.training.onnxgraph;

/**
 * Puts the gates of one modality's GRU pair into ONNX's order. We keep PyTorch's reset, update, new side by side in columns;
 * ONNX wants update, reset, hidden on top of each other in rows.
 */
final class GruRearrangement {
    private static final int[] OURS = {1, 0, 2};

    private final int modality;
    private final int width;

    GruRearrangement(int modality, int width) {
        this.modality = modality;
        this.width = width;
    }

    /** From {@code [2M, in, 3h]} to this modality's {@code [2, 3h, in]}. */
    float[] matrices(float[] all) {
        int input = all.length / matricesIn(all.length);
        float[] rearranged = new float[2 * 3 * width * input];
        for (int direction = 0; direction < 2; direction++) {
            int from = (2 * modality + direction) * input * 3 * width;
            int to = direction * 3 * width * input;
            for (int gate = 0; gate < 3; gate++) {
                for (int unit = 0; unit < width; unit++) {
                    for (int i = 0; i < input; i++) {
                        rearranged[to + (gate * width + unit) * input + i] =
                                all[from + i * 3 * width + OURS[gate] * width + unit];
                    }
                }
            }
        }
        return rearranged;
    }

    /** From two times {@code [2M, 1, 3h]} to this modality's {@code [2, 6h]}. */
    float[] biases(float[] input, float[] recurrent) {
        float[] rearranged = new float[2 * 6 * width];
        for (int direction = 0; direction < 2; direction++) {
            int from = (2 * modality + direction) * 3 * width;
            int to = direction * 6 * width;
            for (int gate = 0; gate < 3; gate++) {
                System.arraycopy(input, from + OURS[gate] * width, rearranged, to + gate * width, width);
                System.arraycopy(recurrent, from + OURS[gate] * width, rearranged, to + (3 + gate) * width, width);
            }
        }
        return rearranged;
    }

    private int matricesIn(int length) {
        int perInput = 2 * org.turnwise.training.network.SureArchitecture.MODALITIES * 3 * width;
        if (length % perInput != 0) {
            throw new IllegalArgumentException("a GRU of width " + width + " has no " + length + " weights");
        }
        return perInput;
    }
}
