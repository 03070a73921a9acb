package org.turnwise.media.decode;

/** Sound between two moments, with how it was made from the recording. The samples are not a copy: read only. */
public final class PcmSpan {
    private final float[] samples;
    private final long firstSample;
    private final Resampling resampling;

    PcmSpan(float[] samples, long firstSample, Resampling resampling) {
        this.samples = samples;
        this.firstSample = firstSample;
        this.resampling = resampling;
    }

    /** Interleaved, -1 to 1, always finite. */
    public float[] samples() {
        return samples;
    }

    /** Number of the first sample, counted from media time zero. */
    public long firstSample() {
        return firstSample;
    }

    public PcmFormat format() {
        return resampling.wanted();
    }

    public Resampling resampling() {
        return resampling;
    }
}
