package org.turnwise.features.audio.egemaps.functional;

/** Mean and spread of values that are not kept (Welford's recurrence, in double). */
final class RunningMoments {
    private long count;
    private double mean;
    private double squares;

    void add(float value) {
        count++;
        double off = value - mean;
        mean += off / count;
        squares += off * (value - mean);
    }

    /** 0 for no values. */
    float mean() {
        return (float) mean;
    }

    /** The population's standard deviation; 0 for no values. */
    float deviation() {
        return count == 0 ? 0f : (float) Math.sqrt(squares / count);
    }

    /** The population's standard deviation over the mean, the mean's sign kept; over 1 where the mean is 0. */
    float normalisedDeviation() {
        if (count == 0 || squares == 0) {
            return 0f;
        }
        float by = mean();
        double share = Math.sqrt(squares / count) / (by == 0 ? 1.0 : by);
        return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, share));
    }
}
