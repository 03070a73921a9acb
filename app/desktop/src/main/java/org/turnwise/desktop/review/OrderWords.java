package org.turnwise.desktop.review;

import javafx.beans.value.ObservableBooleanValue;
import org.turnwise.desktop.runs.SpokenLabels;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/** Says where what is most worth a look is wished for in which order the turns stand instead, or why the chosen one does. */
final class OrderWords {
    private static final Texts TEXTS = Texts.of(OrderWords.class);

    private final FxSession session;
    private final ReviewQueueModel queue;
    private final ObservableBooleanValue analysing;
    private final ReviewWords words;

    /** @param analysing whether an analysis of the session waits its turn or is under way */
    OrderWords(FxSession session, ReviewQueueModel queue, ObservableBooleanValue analysing) {
        this.session = session;
        this.queue = queue;
        this.analysing = analysing;
        words = new ReviewWords(session);
    }

    /** Empty where the turns stand as they are wished. */
    String said() {
        QueueState state = queue.stateProperty().get();
        if (state instanceof QueueState.Hidden) {
            return TEXTS.get(session.blind().all() ? "bar.blindFirst" : "bar.hidden");
        } else if (state instanceof QueueState.NotAnalysed) {
            return TEXTS.get(notAnalysed());
        } else if (state instanceof QueueState.Reading) {
            return TEXTS.get("bar.reading");
        } else if (state instanceof QueueState.Ranking) {
            return TEXTS.get("bar.ranking");
        }
        if (!(state instanceof QueueState.Queued)) {
            return "";
        }
        return queue.nothingWaits()
                ? TEXTS.get("bar.nothingWaits")
                : session.selected().map(this::why).orElse("");
    }

    private String notAnalysed() {
        if (analysing.get()) {
            return "bar.analysing";
        }
        return SpokenLabels.absent(session.session()).isPresent() ? "bar.otherLabels" : "bar.notAnalysed";
    }

    private String why(TurnId turn) {
        String reason = queue.queued(turn).map(words::why).orElseGet(() -> TEXTS.get("bar.notQueued"));
        return TEXTS.get("bar.why", reason);
    }
}
