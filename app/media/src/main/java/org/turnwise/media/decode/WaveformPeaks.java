package org.turnwise.media.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Smallest and largest samples of a recording at several resolutions, for drawing any stretch of it in any width quickly.
 *
 * <p>The finest level has a bucket for every 5 ms; each further level joins four buckets of the one below. Samples are
 * kept with 16 bits: three hours take about 12 MB. One thread appends while others ask for columns.
 */
public final class WaveformPeaks {
    /** Finest resolution, in buckets per second. */
    public static final int BUCKETS_PER_SECOND = 200;

    private static final int JOINED = 4;
    private static final int LEVELS = 9;

    private final int sampleRateHz;
    private final List<PeakLevel> levels = new ArrayList<>();
    private long samples;
    private long filledBuckets;
    private float lowest = Float.POSITIVE_INFINITY;
    private float highest = Float.NEGATIVE_INFINITY;

    /** @param sampleRateHz rate of the mono samples that will be appended; at least {@link #BUCKETS_PER_SECOND} */
    public WaveformPeaks(int sampleRateHz) {
        if (sampleRateHz < BUCKETS_PER_SECOND) {
            throw new IllegalArgumentException("sample rate of " + sampleRateHz + " Hz is too low for a waveform");
        }
        this.sampleRateHz = sampleRateHz;
        for (int level = 0; level < LEVELS; level++) {
            levels.add(new PeakLevel());
        }
    }

    /** Adds the samples that follow those added before, the very first at media time zero. */
    public synchronized void append(float[] mono, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (samples >= firstSampleOf(filledBuckets + 1)) {
                closeBucket();
            }
            lowest = Math.min(lowest, mono[i]);
            highest = Math.max(highest, mono[i]);
            samples++;
        }
    }

    /** Closes the last, half filled bucket: no more samples will come. */
    public synchronized void finish() {
        if (lowest <= highest) {
            closeBucket();
        }
    }

    /** Media time up to which columns are known. */
    public synchronized long knownMicros() {
        return filledBuckets * (1_000_000L / BUCKETS_PER_SECOND);
    }

    /**
     * The waveform between two media times in so many columns of equal width. A column holds every bucket it touches, so
     * no peak falls between two columns.
     */
    public synchronized PeakColumns columns(long startMicros, long endMicros, int count) {
        if (endMicros <= startMicros || count < 1) {
            throw new IllegalArgumentException("%d columns from %d to %d us".formatted(count, startMicros, endMicros));
        }
        double bucketsPerColumn = (endMicros - startMicros) / 1e6 * BUCKETS_PER_SECOND / count;
        float[] low = new float[count];
        float[] high = new float[count];
        double first = startMicros / 1e6 * BUCKETS_PER_SECOND;
        int known = 0;
        for (int column = 0; column < count; column++) {
            long from = (long) Math.floor(first + column * bucketsPerColumn);
            long to = Math.max(from + 1, (long) Math.ceil(first + (column + 1) * bucketsPerColumn));
            if (from < filledBuckets) {
                known = column + 1;
                join(from, to, low, high, column);
            }
        }
        return new PeakColumns(low, high, known);
    }

    /** Joins the buckets of a range from the coarsest buckets that lie wholly inside it. */
    private void join(long from, long to, float[] low, float[] high, int column) {
        long at = Math.max(0, from);
        long end = Math.min(to, filledBuckets);
        boolean first = true;
        while (at < end) {
            int level = 0;
            long scale = 1;
            while (level + 1 < LEVELS && at % (scale * JOINED) == 0 && at + scale * JOINED <= end) {
                level++;
                scale *= JOINED;
            }
            PeakLevel peaks = levels.get(level);
            long index = at / scale;
            low[column] = first ? peaks.lowest(index) : Math.min(low[column], peaks.lowest(index));
            high[column] = first ? peaks.highest(index) : Math.max(high[column], peaks.highest(index));
            first = false;
            at += scale;
        }
    }

    private long firstSampleOf(long bucket) {
        return Math.floorDiv(bucket * sampleRateHz + BUCKETS_PER_SECOND - 1, (long) BUCKETS_PER_SECOND);
    }

    private void closeBucket() {
        short low = PeakLevel.quantised(lowest);
        short high = PeakLevel.quantised(highest);
        long index = filledBuckets;
        for (PeakLevel level : levels) {
            level.join(index, low, high);
            index /= JOINED;
        }
        filledBuckets++;
        lowest = Float.POSITIVE_INFINITY;
        highest = Float.NEGATIVE_INFINITY;
    }
}
