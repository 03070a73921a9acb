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

    /** Smallest and largest of the buckets from (inclusive) to (exclusive), as samples, into the column. */
    void range(long from, long to, float[] low, float[] high, int column) {
        long end = Math.min(to, count);
        short lowest = Short.MAX_VALUE;
        short highest = Short.MIN_VALUE;
        for (long i = Math.max(0, from); i < end; i++) {
            short[] pairs = blocks.get((int) (i / BLOCK));
            int at = (int) (i % BLOCK) * 2;
            lowest = (short) Math.min(lowest, pairs[at]);
            highest = (short) Math.max(highest, pairs[at + 1]);
        }
        if (lowest <= highest) {
            low[column] = lowest / (float) Short.MAX_VALUE;
            high[column] = highest / (float) Short.MAX_VALUE;
        }
    }
}
