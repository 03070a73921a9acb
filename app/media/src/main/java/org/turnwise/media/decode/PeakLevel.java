package org.turnwise.media.decode;

import java.util.ArrayList;
import java.util.List;

/** One resolution of a waveform: pairs of smallest and largest sample, in blocks so that growing copies nothing. */
final class PeakLevel {
    private static final int BLOCK = 1 << 14;

    private final List<short[]> blocks = new ArrayList<>();
    private long count;

    static short quantised(float sample) {
        return (short) Math.round(Math.max(-1f, Math.min(1f, sample)) * Short.MAX_VALUE);
    }

    /** Widens the bucket of this index, which is the last one or the one after it. */
    void join(long index, short low, short high) {
        int block = (int) (index / BLOCK);
        int at = (int) (index % BLOCK) * 2;
        if (block == blocks.size()) {
            blocks.add(new short[BLOCK * 2]);
        }
        short[] pairs = blocks.get(block);
        if (index == count) {
            pairs[at] = low;
            pairs[at + 1] = high;
            count++;
        } else {
            pairs[at] = (short) Math.min(pairs[at], low);
            pairs[at + 1] = (short) Math.max(pairs[at + 1], high);
        }
    }

    /** Smallest sample of a bucket, -1 to 1. */
    float lowest(long index) {
        return blocks.get((int) (index / BLOCK))[(int) (index % BLOCK) * 2] / (float) Short.MAX_VALUE;
    }

    /** Largest sample of a bucket, -1 to 1. */
    float highest(long index) {
        return blocks.get((int) (index / BLOCK))[(int) (index % BLOCK) * 2 + 1] / (float) Short.MAX_VALUE;
    }
}
