package org.turnwise.features.audio.lld;

import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.SampleBuffer;

/**
 * How much a voice's periods differ in length (jitter) and height (shimmer), measured in the waveform from one period to
 * the next (IS10 specification, section 7). Fed with a row of the pitch contour and the place it is about, every 10 ms;
 * keeps state from row to row: for one thread at a time.
 */
public final class JitterShimmer {
    /** Which periods count, by how well a period resembles the next. */
    public enum Acceptance {
        /** Those whose correlation is above a half. */
        ABOVE_HALF,
        /**
         * Those whose correlation is above the row's lowest so far, this one's included and rounded to single precision:
         * a slip of the reference that IS10's published features carry.
         */
        ABOVE_RUNNING_MINIMUM
    }

    private final int frameLength;
    private final int step;
    private final int sampleRateHz;
    private final double searchRange;
    private final Acceptance acceptance;
    private final PeriodCorrelation correlation;

    private long position;
    private int missed;
    private float lastPeriod;
    private float lastDifference;
    private float local;
    private float ddp;
    private float shimmer;
    private boolean localIsSet;
    private boolean ddpIsSet;
    private boolean voiced;

    /** What was summed up over a row. */
    private final Sums sums = new Sums();

    /**
     * @param grid of the pitch frames
     * @param searchRange a period is looked for this far around the pitch's, relative to it
     */
    public JitterShimmer(FrameGrid grid, int sampleRateHz, double searchRange, Acceptance acceptance) {
        this.frameLength = grid.length();
        this.step = grid.step();
        this.sampleRateHz = sampleRateHz;
        this.searchRange = searchRange;
        this.acceptance = acceptance;
        this.correlation = new PeriodCorrelation();
    }

    /** Samples before a row's start that are still needed when it is read. */
    public int history() {
        return frameLength;
    }

    /**
     * Reads a row.
     *
     * @param hz fundamental frequency, 0 where unvoiced
     * @param start the place in the sound the row is about
     * @param samples holds {@link #history()} samples before and a pitch frame after {@code start}, where there are any
     */
    public void accept(float hz, long start, SampleBuffer samples) {
        int need = step + missed;
        boolean moved = start - missed != position;
        if (moved) {
            position = start;
        }
        voiced = hz > 0;
        sums.clear();
        int last;
        if (voiced) {
            last = measure(hz, need, moved ? frameLength : missed + frameLength, samples);
            missed = need - last;
        } else {
            last = need;
            missed = 0;
            lastPeriod = 0;
            lastDifference = 0;
        }
        position += last;
        summarise();
    }

    /** Walks from period to period and returns where the last one that begins in the row begins. */
    private int measure(float hz, int need, int mostSamples, SampleBuffer samples) {
        double period = sampleRateHz / (double) hz;
        int lo = (int) Math.floor((1 - searchRange) * period);
        int hi = (int) Math.ceil((1 + searchRange) * period);
        int end = Math.min(Math.max(need, 2 * hi + 2), mostSamples);
        end = (int) Math.min(end, samples.end() - position);
        float[] x = samples.array();
        int from = samples.index(Math.min(position, samples.end()));
        int last = 0;
        int at = 0;
        float lowest = Float.POSITIVE_INFINITY;
        while (at < end - 2 * hi - 1) {
            if (correlation.search(x, from + at, lo, hi)) {
                lowest = Math.min(lowest, (float) correlation.peak());
                int length = correlation.length();
                if (accepts(correlation.peak(), lowest)) {
                    count((float) (Math.abs(correlation.vertex()) / sampleRateHz));
                    sums.amplitudes(swing(x, from + at, length), swing(x, from + at + length, length));
                }
                at += length;
            } else {
                at += (int) Math.round(period);
            }
            if (at < need - 1) {
                last = at;
            }
        }
        return last;
    }

    private boolean accepts(double peak, float lowest) {
        return switch (acceptance) {
            case ABOVE_HALF -> peak > 0.5f;
            case ABOVE_RUNNING_MINIMUM -> peak > lowest;
        };
    }

    private void count(float period) {
        sums.period(period);
        if (lastPeriod > 0) {
            float difference = Math.abs(lastPeriod - period);
            sums.difference(difference);
            if (lastDifference > 0) {
                sums.secondDifference(Math.abs(lastDifference - difference));
            }
            lastDifference = difference;
        }
        lastPeriod = period;
    }

    /** From the lowest to the highest of a period's samples, the first and the last left out. */
    private static float swing(float[] x, int from, int length) {
        float low = x[from + 1];
        float high = low;
        for (int i = from + 2; i <= from + length - 2; i++) {
            low = Math.min(low, x[i]);
            high = Math.max(high, x[i]);
        }
        return high - low;
    }

    private void summarise() {
        if (!voiced) {
            local = 0;
            ddp = 0;
            shimmer = 0;
            return;
        }
        localIsSet = sums.periods > 0 && sums.differences > 0;
        ddpIsSet = sums.periods > 0 && sums.secondDifferences > 0;
        float mean = sums.period / sums.periods;
        if (localIsSet) {
            local = sums.difference / sums.differences / mean;
        }
        if (ddpIsSet) {
            ddp = sums.secondDifference / sums.secondDifferences / mean;
        }
        if (sums.periods > 0) {
            shimmer = sums.amplitude > 0 ? sums.amplitudeDifference / sums.amplitude : 0;
        }
    }

    /** Mean difference of neighbouring periods relative to their mean, at most 1; 0 where unvoiced. */
    public float jitterLocal() {
        return shown(local, localIsSet);
    }

    /** Mean difference of neighbouring periods' differences relative to their mean, at most 1; 0 where unvoiced. */
    public float jitterDdp() {
        return shown(ddp, ddpIsSet);
    }

    private float shown(float value, boolean isSet) {
        return voiced && (isSet || sums.periods == 0) ? Math.min(value, 1) : 0;
    }

    /** Mean difference of neighbouring periods' heights relative to their mean, at most 1; 0 where unvoiced. */
    public float shimmerLocal() {
        return voiced ? Math.min(shimmer, 1) : 0;
    }

    private static final class Sums {
        float period;
        int periods;
        float difference;
        int differences;
        float secondDifference;
        int secondDifferences;
        float amplitude;
        float amplitudeDifference;

        void clear() {
            period = 0;
            periods = 0;
            difference = 0;
            differences = 0;
            secondDifference = 0;
            secondDifferences = 0;
            amplitude = 0;
            amplitudeDifference = 0;
        }

        void period(float value) {
            period += value;
            periods++;
        }

        void difference(float value) {
            difference += value;
            differences++;
        }

        void secondDifference(float value) {
            secondDifference += value;
            secondDifferences++;
        }

        void amplitudes(float first, float second) {
            amplitude += (first + second) / 2;
            amplitudeDifference += Math.abs(first - second);
        }
    }
}
