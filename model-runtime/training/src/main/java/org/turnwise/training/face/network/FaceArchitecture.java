package org.turnwise.training.face.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Sizes of a DenseNet-BC (Huang et al., CVPR 2017): three blocks of bottleneck layers, each of which adds {@code growth} channels,
 * and between the blocks a transition that keeps {@code compression} of the channels and halves the picture.
 *
 * @param stem convolutions before the first block, each of which halves the picture; 1 or 2
 * @param layers bottleneck layers per block; depth 100 has 16
 * @param growth channels a layer adds; 12
 * @param compression share of the channels that a transition keeps; 0.5
 * @param classes width of the logits
 */
public record FaceArchitecture(int stem, int layers, int growth, double compression, int classes) {
    /** Blocks of every network. */
    public static final int BLOCKS = 3;

    /** Channels of a bottleneck are this many times the growth. */
    static final int BOTTLENECK = 4;

    public FaceArchitecture {
        if (stem < 1 || layers < 1 || growth < 1 || classes < 2 || !(compression > 0 && compression <= 1)) {
            throw new IllegalArgumentException(
                    "a DenseNet needs a stem, layers and growth of at least 1, two classes, and"
                            + " a compression above 0 and at most 1; not " + stem + ", " + layers + ", " + growth + ", "
                            + classes + ", " + compression);
        }
    }

    /** Channels before the first block. */
    public int stemWidth() {
        return 2 * growth;
    }

    /** Channels into and out of every block, in order: 24, 216, 108, 300, 150, 342 for depth 100 and growth 12. */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        int width = stemWidth();
        for (int block = 0; block < BLOCKS; block++) {
            if (block > 0) {
                width = (int) Math.floor(width * compression);
            }
            widths.add(width);
            width += layers * growth;
            widths.add(width);
        }
        return List.copyOf(widths);
    }

    /** Number of features: channels after the last block. */
    public int features() {
        return widths().get(2 * BLOCKS - 1);
    }
}
