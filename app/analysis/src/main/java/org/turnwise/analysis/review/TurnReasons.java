package org.turnwise.analysis.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.analysis.review.ReviewReason.AnnotatorsDiffer;
import org.turnwise.analysis.review.ReviewReason.DiffersFromOthers;
import org.turnwise.analysis.review.ReviewReason.Flagged;
import org.turnwise.analysis.review.ReviewReason.ModalitiesDiffer;
import org.turnwise.analysis.review.ReviewReason.NotSeen;
import org.turnwise.analysis.review.ReviewReason.Unsure;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;

/** Finds what speaks for a look at a turn. Gold labels have no part in it: annotators must not be led to them. */
final class TurnReasons {
    private final ReviewQuestion question;
    private final ReviewWeights weights;
    private final List<String> others;

    TurnReasons(ReviewQuestion question, ReviewWeights weights) {
        this.question = question;
        this.weights = weights;
        others = question.session().annotators().keySet().stream()
                .filter(id -> !id.equals(question.annotator()))
                .sorted()
                .toList();
    }

    QueuedTurn of(TurnId turn) {
        List<ReviewReason> reasons = new ArrayList<>();
        Optional<Prediction> prediction = question.session().prediction(question.run(), turn);
        prediction.ifPresentOrElse(p -> reasons.add(unsure(p)), () -> reasons.add(new NotSeen()));
        prediction.flatMap(TurnReasons::modalities).ifPresent(reasons::add);
        List<Said> said = said(turn);
        prediction.flatMap(p -> differs(p, said)).ifPresent(reasons::add);
        annotators(said).ifPresent(reasons::add);
        if (question.flagged(turn)) {
            reasons.add(new Flagged());
        }
        reasons.sort(Comparator.comparingDouble(r -> -weights.of(r)));
        return new QueuedTurn(turn, weights.score(reasons), reasons);
    }

    private record Said(String annotator, String label) {}

    private List<Said> said(TurnId turn) {
        List<Said> said = new ArrayList<>();
        for (String other : others) {
            question.label(turn, other).ifPresent(label -> said.add(new Said(other, label)));
        }
        return said;
    }

    private static Unsure unsure(Prediction p) {
        double most = Math.log(Math.max(2, p.probabilities().size()));
        return new Unsure(share(p.uncertainty().predictive() / most));
    }

    private static Optional<ReviewReason> differs(Prediction p, List<Said> said) {
        String model = p.label();
        List<Said> against = said.stream().filter(s -> !s.label().equals(model)).toList();
        double strength = against.stream()
                .mapToDouble(s -> 1 - p.probabilities().getOrDefault(s.label(), 0.0))
                .average()
                .orElse(0);
        return against.isEmpty()
                ? Optional.empty()
                : Optional.of(new DiffersFromOthers(
                        share(strength), against.stream().map(Said::annotator).toList()));
    }

    private static Optional<ReviewReason> annotators(List<Said> said) {
        int pairs = said.size() * (said.size() - 1) / 2;
        int apart = 0;
        for (int a = 0; a < said.size(); a++) {
            for (int b = a + 1; b < said.size(); b++) {
                apart += said.get(a).label().equals(said.get(b).label()) ? 0 : 1;
            }
        }
        return apart == 0
                ? Optional.empty()
                : Optional.of(new AnnotatorsDiffer(
                        (double) apart / pairs,
                        said.stream().map(Said::annotator).toList()));
    }

    private record Head(Modality modality, Map<String, Double> probabilities, String label) {}

    private static Optional<ReviewReason> modalities(Prediction p) {
        List<Head> heads = heads(p);
        Optional<ReviewReason> furthest = Optional.empty();
        double widest = 0;
        for (int a = 0; a < heads.size(); a++) {
            for (int b = a + 1; b < heads.size(); b++) {
                Head one = heads.get(a);
                Head other = heads.get(b);
                double apart = Divergence.jensenShannon(List.of(one.probabilities(), other.probabilities()));
                if (!one.label().equals(other.label()) && apart > widest) {
                    widest = apart;
                    furthest = Optional.of(new ModalitiesDiffer(
                            Divergence.jensenShannon(
                                    heads.stream().map(Head::probabilities).toList()),
                            one.modality(),
                            one.label(),
                            other.modality(),
                            other.label()));
                }
            }
        }
        return furthest;
    }

    private static List<Head> heads(Prediction p) {
        List<Head> heads = new ArrayList<>();
        for (Modality modality : Modality.values()) {
            if (p.evidence().get(modality) instanceof ModalityEvidence.Available there
                    && !there.probabilities().isEmpty()) {
                heads.add(new Head(modality, there.probabilities(), Prediction.mostProbable(there.probabilities())));
            }
        }
        return heads;
    }

    private static double share(double value) {
        return Math.min(1, Math.max(0, value));
    }
}
