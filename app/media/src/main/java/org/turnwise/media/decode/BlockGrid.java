package org.turnwise.media.decode;

/**
 * Most codecs make blocks of one size, so blocks can only begin at whole multiples of it; containers with coarse
 * timestamps (Matroska: 1 ms) say so only roughly. This finds the sample meant, so that a seek and playing from the
 * beginning agree to the sample.
 */
final class BlockGrid {
    private static final int SEEN_BEFORE_TRUSTED = 3;

    private int size;
    private int seen;
    private long origin;
    private boolean originKnown;

    /** One that knows what this one knows now. */
    BlockGrid copy() {
        BlockGrid copy = new BlockGrid();
        copy.size = size;
        copy.seen = seen;
        copy.origin = origin;
        copy.originKnown = originKnown;
        return copy;
    }

    /** Whether the beginning of the stream was seen, so that there is nothing more to learn. */
    boolean isLearnt() {
        return originKnown;
    }

    /**
     * @param stamped the position by the timestamp
     * @param frames length of the block
     * @param tolerance how far, in samples, timestamps may be off
     * @param first first sample of the stream
     */
    long snap(long stamped, int frames, long tolerance, long first) {
        if (Math.abs(stamped - first) <= tolerance) {
            // The first block may be shorter (priming cut off): the grid begins at its end.
            origin = first + frames;
            originKnown = true;
            return first;
        }
        if (frames == size) {
            seen++;
        } else {
            size = frames;
            seen = 1;
        }
        if (!originKnown || seen < SEEN_BEFORE_TRUSTED) {
            return stamped;
        }
        long onGrid = origin + Math.round((stamped - origin) / (double) size) * size;
        return Math.abs(onGrid - stamped) <= tolerance ? onGrid : stamped;
    }
}
