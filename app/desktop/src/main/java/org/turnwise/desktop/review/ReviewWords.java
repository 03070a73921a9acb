package org.turnwise.desktop.review;

import java.util.ArrayList;
import java.util.List;
import org.turnwise.analysis.review.QueuedTurn;
import org.turnwise.analysis.review.ReviewReason;
import org.turnwise.analysis.review.ReviewReason.AnnotatorsDiffer;
import org.turnwise.analysis.review.ReviewReason.DiffersFromOthers;
import org.turnwise.analysis.review.ReviewReason.ModalitiesDiffer;
import org.turnwise.analysis.review.ReviewReason.NotSeen;
import org.turnwise.analysis.review.ReviewReason.Unsure;
import org.turnwise.analysis.review.ReviewWeights;
import org.turnwise.desktop.inspector.Explanation;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Modality;

/** Says in plain words why a turn is worth a look. */
final class ReviewWords {
    /** A reason that says less than this is not worth saying beside another. */
    private static final double WORTH_SAYING = 0.1;

    /** A model that doubts less than this is sure, which is no reason beside another. */
    private static final double UNSURE = 0.5;

    private final FxSession session;

    ReviewWords(FxSession session) {
        this.session = session;
    }

    /** "the model is unsure; the words say joy, the voice says anger". */
    String why(QueuedTurn turn) {
        List<String> said = new ArrayList<>();
        for (ReviewReason reason : turn.reasons()) {
            if (ReviewWeights.STANDARD.of(reason) >= WORTH_SAYING
                    && !(reason instanceof Unsure unsure && unsure.strength() < UNSURE)) {
                said.add(words(turn, reason));
            }
        }
        if (said.isEmpty()) {
            turn.reasons().stream().limit(1).map(r -> words(turn, r)).forEach(said::add);
        }
        return String.join("; ", said);
    }

    private String words(QueuedTurn turn, ReviewReason reason) {
        if (reason instanceof Unsure unsure) {
            return "the model is " + Explanation.sureness(unsure.strength());
        } else if (reason instanceof DiffersFromOthers differs) {
            List<String> names = names(differs.annotators());
            return names.size() == 1
                    ? "the model differs from " + names.get(0) + "'s label"
                    : "the model differs from the labels of " + and(names);
        } else if (reason instanceof AnnotatorsDiffer differ) {
            return and(names(differ.annotators())) + " differ";
        } else if (reason instanceof ModalitiesDiffer differ) {
            return says(differ.one(), differ.label()) + ", " + says(differ.other(), differ.otherLabel());
        }
        String unseen = session.hides(turn.turn()) ? "it is to be labelled blind" : "the model has not seen this turn";
        return reason instanceof NotSeen ? unseen : "you flagged it";
    }

    private String says(Modality modality, String label) {
        String name = session.scheme().label(label).map(l -> l.name()).orElse(label);
        return "the " + Explanation.word(modality) + (modality == Modality.TEXT ? " say " : " says ") + name;
    }

    private List<String> names(List<String> annotators) {
        return annotators.stream()
                .map(id -> {
                    Annotator known = session.session().annotators().get(id);
                    return known == null ? id : known.name();
                })
                .toList();
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
