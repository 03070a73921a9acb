package org.turnwise.training.face.optimise;

/**
 * What a network has learnt.
 *
 * @param weights in the layout's order
 * @param statistics running means of all normalisations, then running variances
 */
@SuppressWarnings("ArrayRecordComponent")
public record FaceWeights(float[] weights, float[] statistics) {
    FaceWeights copy() {
        return new FaceWeights(weights.clone(), statistics.clone());
    }

    /** Moves this towards another by a share of the way, in place. */
    void approach(FaceWeights other, double share) {
        approach(weights, other.weights(), (float) share);
        approach(statistics, other.statistics(), (float) share);
    }

    static void approach(float[] values, float[] others, float share) {
        for (int i = 0; i < values.length; i++) {
            values[i] += share * (others[i] - values[i]);
        }
    }
}
