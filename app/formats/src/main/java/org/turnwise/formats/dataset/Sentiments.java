package org.turnwise.formats.dataset;

import java.util.Map;
import java.util.Optional;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.TurnId;

/**
 * What stands in MELD's column Sentiment: what a human gave, else what follows from the emotion. In MELD every emotion
 * but surprise goes with one sentiment only; surprise goes with positive as often as with negative, so nothing follows
 * from it.
 */
public final class Sentiments {
    private static final Map<String, String> OF_EMOTION = Map.of(
            "neutral", "neutral",
            "joy", "positive",
            "fear", "negative",
            "sadness", "negative",
            "disgust", "negative",
            "anger", "negative");

    private final ExportView view;

    public Sentiments(ExportView view) {
        this.view = view;
    }

    /** The sentiment that somebody gave the turn. */
    public Optional<String> given(TurnId turn) {
        return view.labels().of(turn, LabelSchemes.SENTIMENT_3.id()).map(ChosenLabel::label);
    }

    /** The sentiment that follows from the turn's emotion, where nobody gave one and the emotion is one of MELD's. */
    public Optional<String> derived(TurnId turn) {
        boolean emotions = view.options().scheme().equals(LabelSchemes.EKMAN_7.id());
        return emotions && given(turn).isEmpty()
                ? view.label(turn).map(ChosenLabel::label).flatMap(e -> Optional.ofNullable(OF_EMOTION.get(e)))
                : Optional.empty();
    }
}
