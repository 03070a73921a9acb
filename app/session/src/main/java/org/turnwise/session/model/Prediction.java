package org.turnwise.session.model;

import java.util.List;
import java.util.Map;

/**
 * What one analysis run said of one turn.
 *
 * @param probabilities calibrated, label id (of the run's scheme) to probability, summing to 1
 * @param evidence one entry per modality, present or missing with its reason; as {@link LaterMap} not read before it is
 *     asked for
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
        probabilities = NamedNumbers.copyOf(probabilities);
        evidence = evidence instanceof LaterMap ? evidence : Map.copyOf(evidence);
        reasoning = reasoning instanceof LaterList ? reasoning : List.copyOf(reasoning);
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
        return NamedNumbers.copyOf(probabilities).largest();
    }

    /** Whether the session's file was damaged where it says what each modality contributed, or what was attended to. */
    public boolean damaged() {
        return evidence.containsValue(ModalityEvidence.DAMAGED);
    }

    /** Probability of {@link #label()}. */
    public double confidence() {
        return probabilities.getOrDefault(label(), 0.0);
    }
}
