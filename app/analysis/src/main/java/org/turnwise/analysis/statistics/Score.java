package org.turnwise.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How answers compare with what is known to be right.
 *
 * @param right how many are, of all
 * @param kappa agreement above chance; empty where nothing is possible above it
 */
public record Score(Proportion right, Optional<CohensKappa> kappa) {
    /** An answer and what is right, as label ids. */
    public record Answer(String given, String known) {}

    public static Score of(List<Answer> answers) {
        List<String> labels = new ArrayList<>();
        for (Answer answer : answers) {
            for (String label : List.of(answer.given(), answer.known())) {
                if (!labels.contains(label)) {
                    labels.add(label);
                }
            }
        }
        int[][] counts = new int[labels.size()][labels.size()];
        answers.forEach(a -> counts[labels.indexOf(a.given())][labels.indexOf(a.known())]++);
        LabelMatrix matrix = LabelMatrix.of(labels, counts);
        return new Score(new Proportion(matrix.same(), answers.size()), CohensKappa.of(matrix));
    }
}
