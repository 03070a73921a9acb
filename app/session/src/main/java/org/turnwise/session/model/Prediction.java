package org.turnwise.session.model;

import java.util.List;
import java.util.Map;

/**
 * What one analysis run said of one turn.
 *
 * @param probabilities calibrated, label id (of the run's scheme) to probability, summing to 1
 * @param evidence one entry per modality, present or missing with its reason
 * @param reasoning the strongest entries of the attention trace, strongest first
 */
public record Prediction(
        TurnId turn,
        String run,
        Map<String, Double> probabilities,
        Uncertainty uncertainty,
        Map<Modality, ModalityEvidence> evidence,
        List<AttendedTurn> reasoning) {
    public Prediction {
        probabilities = Map.copyOf(probabilities);
        evidence = Map.copyOf(evidence);
        reasoning = List.copyOf(reasoning);
    }

    public PredictionKey key() {
        return new PredictionKey(run, turn);
    }

    /** The most probable label; ties go to the alphabetically first, so that it never depends on a map's order. */
    public String label() {
        return mostProbable(probabilities);
    }

    /**
     * The most probable label of such a distribution, by the same rule.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static String mostProbable(Map<String, Double> probabilities) {
        Map.Entry<String, Double> most = probabilities.entrySet().iterator().next();
        // no stream: a view asks for thousands at once
        for (Map.Entry<String, Double> other : probabilities.entrySet()) {
            int more = Double.compare(other.getValue(), most.getValue());
            if (more > 0 || more == 0 && other.getKey().compareTo(most.getKey()) < 0) {
                most = other;
            }
        }
        return most.getKey();
    }

    /** Probability of {@link #label()}. */
    public double confidence() {
        return probabilities.getOrDefault(label(), 0.0);
    }
}
