package org.turnwise.training.face.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.training.network.ParameterLayout;

class FaceNetworkTest {

    @Test
    void depth_100_and_growth_12_end_in_342_channels() {
        FaceArchitecture sizes = new FaceArchitecture(2, 16, 12, 0.5, 9);
        assertEquals(List.of(24, 216, 108, 300, 150, 342), sizes.widths());
        assertEquals(342, sizes.features());
    }

    /** By hand, from the widths: kernels of the stem, blocks and transitions, two numbers per normalised channel, the head. */
    @Test
    void it_learns_three_quarters_of_a_million_numbers() {
        int kernels = 24 * 9 + 24 * 24 * 9 + 216 * 108 + 300 * 150;
        int normalised = 24 + 216 + 300 + 342;
        for (int input : new int[] {24, 108, 150}) {
            for (int layer = 0; layer < 16; layer++) {
                int channels = input + 12 * layer;
                kernels += channels * 48 + 48 * 12 * 9;
                normalised += channels + 48;
            }
        }
        FaceNetwork network = new FaceNetwork(new FaceArchitecture(2, 16, 12, 0.5, 9));
        assertEquals(normalised, network.normalised());
        assertEquals(kernels + 2 * normalised + 342 * 9 + 9, network.layout().size());
        assertEquals(773_619, network.layout().size());
    }

    @Test
    void kernels_start_with_the_spread_that_keeps_signals_alive() {
        FaceNetwork network = new FaceNetwork(new FaceArchitecture(2, 16, 12, 0.5, 9));
        float[] weights = network.layout().initialise(3);
        ParameterLayout.Entry kernels = network.layout().entry("block2.layer4.wide");
        double sum = 0;
        for (int i = 0; i < kernels.size(); i++) {
            sum += weights[kernels.offset() + i] * weights[kernels.offset() + i];
        }
        assertEquals(2.0 / (48 * 9), sum / kernels.size(), 0.1 * 2.0 / (48 * 9));
        assertEquals(1, weights[network.layout().entry("last.gain").offset()]);
    }

    @Test
    void sizes_that_make_no_network_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new FaceArchitecture(0, 16, 12, 0.5, 9));
        assertThrows(IllegalArgumentException.class, () -> new FaceArchitecture(2, 16, 12, 1.5, 9));
    }
}
