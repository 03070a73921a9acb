package org.turnwise.analysis.review;

import java.util.Optional;

/**
 * How many labels are likely wrong if the model's are taken for all turns that nobody has looked at; made by
 * {@link RiskTally}.
 *
 * @param turns of the session
 * @param reviewed turns that the annotator labelled having looked at them
 * @param taken turns that have the model's label unseen, accepted in bulk
 * @param labelless turns that wait and of which the model says nothing; the error is not of these
 * @param error expected share of wrong labels among all turns that would have one, 0 to 1
 * @param deviation its standard deviation
 * @param check against what reviewing found; empty before that says anything
 */
public record RemainingRisk(
        int turns, int reviewed, int taken, int labelless, double error, double deviation, Optional<Check> check) {

    /** Share of the turns that were reviewed. */
    public double coverage() {
        return turns == 0 ? 0 : (double) reviewed / turns;
    }

    /** Turns that would have a label, which are those the error is of. */
    public int labelled() {
        return turns - labelless;
    }

    /**
     * What reviewing found of the model.
     *
     * @param looked reviewed turns of which the model has an opinion
     * @param found those that it was wrong of
     * @param expected of how many its probabilities say so
     * @param factor by which expected errors are multiplied, drawn towards 1 while little was looked at
     */
    public record Check(int looked, int found, double expected, double factor) {}
}
