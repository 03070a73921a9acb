package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds up what remains at risk, turn by turn.
 *
 * <p>With {@code w = 1 - p} the calibrated probability that a label taken from the model is wrong, U the turns that would
 * have such a label unseen, and N all turns that would have a label: the expected error is {@code sum over U of q / N},
 * {@code q = min(1, f * w)}. How many of independent turns are wrong is Poisson-binomial, of variance {@code sum over U of
 * q * (1 - q)}.
 *
 * <p>The factor f checks the probabilities against what reviewing found. With F errors found and {@code X = sum of w}
 * expected among the reviewed turns, F is taken as Poisson of mean {@code f * X} and f has a prior Gamma(10, 10): mean 1,
 * and off by about a third, as much as one may trust a calibration on other recordings. Then f is {@code (10 + F) / (10 +
 * X)} with variance {@code (10 + F) / (10 + X)^2}: near 1 while little was looked at, F / X in the end. Its variance times
 * {@code (sum over U of w)^2} is added to that above.
 *
 * <p>What it cannot know: reviewed turns are seldom a fair sample (the queue brings doubtful ones first), and a human who
 * sees the model's label agrees with it more readily.
 */
public final class RiskTally {
    /** The check is told from so many reviewed turns on; before, it is worth too little to be spoken of. */
    public static final int WORTH_TELLING = 10;

    private static final double PRIOR = 10;

    private final List<Double> unseen = new ArrayList<>();
    private int turns;
    private int reviewed;
    private int labelless;
    private int taken;
    private int looked;
    private int found;
    private double expected;

    /** A turn that waits, with the model's opinion. */
    public void waiting(double probabilityWrong) {
        turns++;
        unseen.add(probabilityWrong);
    }

    /** A turn that waits, of which the model says nothing: it would have no label at all. */
    public void waitingWithoutOpinion() {
        turns++;
        labelless++;
    }

    /** A turn that was given the model's label with many others, without a look at each. */
    public void taken(double probabilityWrong) {
        turns++;
        taken++;
        unseen.add(probabilityWrong);
    }

    /** A turn that the annotator labelled as the model does, or otherwise. */
    public void reviewed(double probabilityWrong, boolean wrong) {
        turns++;
        reviewed++;
        looked++;
        expected += probabilityWrong;
        found += wrong ? 1 : 0;
    }

    /** A turn that the annotator labelled and the model says nothing of. */
    public void reviewedWithoutOpinion() {
        turns++;
        reviewed++;
    }

    /** Empty where the model says nothing of any turn. */
    public Optional<RemainingRisk> risk() {
        if (unseen.isEmpty() && looked == 0) {
            return Optional.empty();
        }
        double factor = (PRIOR + found) / (PRIOR + expected);
        double factorVariance = factor / (PRIOR + expected);
        double wrong = 0;
        double variance = 0;
        double sum = 0;
        for (double w : unseen) {
            double q = Math.min(1, factor * w);
            wrong += q;
            variance += q * (1 - q);
            sum += w;
        }
        int labelled = turns - labelless;
        Optional<RemainingRisk.Check> check = looked < WORTH_TELLING
                ? Optional.empty()
                : Optional.of(new RemainingRisk.Check(looked, found, expected, factor));
        return Optional.of(new RemainingRisk(
                turns,
                reviewed,
                taken,
                labelless,
                wrong / labelled,
                Math.sqrt(variance + sum * sum * factorVariance) / labelled,
                check));
    }
}
