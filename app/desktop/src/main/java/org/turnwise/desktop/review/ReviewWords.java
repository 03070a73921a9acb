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
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Modality;

/** Says in plain words why a turn is worth a look. */
final class ReviewWords {
    private static final Texts TEXTS = Texts.of(ReviewWords.class);

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
            return TEXTS.get("why.unsure", Explanation.sureness(unsure.strength()));
        } else if (reason instanceof DiffersFromOthers differs) {
            List<String> names = names(differs.annotators());
            return names.size() == 1
                    ? TEXTS.get("why.differsFromOne", names.get(0))
                    : TEXTS.get("why.differsFromMany", and(names));
        } else if (reason instanceof AnnotatorsDiffer differ) {
            return TEXTS.get("why.annotatorsDiffer", and(names(differ.annotators())));
        } else if (reason instanceof ModalitiesDiffer differ) {
            return says(differ.one(), differ.label()) + ", " + says(differ.other(), differ.otherLabel());
        }
        if (reason instanceof NotSeen) {
            return session.blind().hides(turn.turn()) ? TEXTS.get("why.blind") : TEXTS.get("why.notSeen");
        }
        return TEXTS.get("why.flagged");
    }

    private String says(Modality modality, String label) {
        String name = session.scheme().label(label).map(l -> l.name()).orElse(label);
        return switch (modality) {
            case TEXT -> TEXTS.get("why.words", name);
            case AUDIO -> TEXTS.get("why.voice", name);
            case VISUAL -> TEXTS.get("why.face", name);
        };
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
                : TEXTS.get("why.and", String.join(", ", names.subList(0, last)), names.get(last));
    }
}
