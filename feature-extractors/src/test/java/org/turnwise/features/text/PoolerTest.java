package org.turnwise.features.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.inference.onnx.ModelSpec.Pooling;
import org.turnwise.inference.onnx.Tensor;

class PoolerTest {
    /** Two texts of three tokens, two values each; the second text's last token is padding. */
    private static final Tensor.Floats STATES =
            new Tensor.Floats(new float[] {1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 500, 600}, 2, 3, 2);

    private static final long[] MASK = {1, 1, 1, 1, 1, 0};

    @Test
    void the_mean_leaves_padding_out() {
        Pooler mean = new Pooler(List.of(Pooling.MEAN));
        assertArrayEquals(new float[] {3, 4}, mean.pool(STATES, MASK, 0));
        assertArrayEquals(new float[] {20, 30}, mean.pool(STATES, MASK, 1));
    }

    @Test
    void the_first_token_and_the_mean_stand_side_by_side_in_the_order_asked_for() {
        Pooler both = new Pooler(List.of(Pooling.CLS, Pooling.MEAN));
        assertArrayEquals(new float[] {10, 20, 20, 30}, both.pool(STATES, MASK, 1));
    }
}
