package org.turnwise.desktop.review;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.turnwise.analysis.review.RemainingRisk;
import org.turnwise.analysis.review.RiskTally;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.LatestAnswer;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.Prediction;

/**
 * How many labels are likely still wrong, of what the rows show: nothing while the model's opinion is hidden, or
 * waits for labels given blind first. Follows every label; computed in the background. Confined to the FX thread.
 */
public final class RiskModel implements AutoCloseable {
    private final FxSession session;
    private final LatestAnswer<List<TurnRow>, Optional<RemainingRisk>> answer;
    private final ReadOnlyObjectWrapper<Optional<RemainingRisk>> risk = new ReadOnlyObjectWrapper<>(Optional.empty());

    public RiskModel(FxSession session, Executor background, Executor fx) {
        this.session = session;
        answer = new LatestAnswer<>(RiskModel::tally, risk::set, background, fx);
        session.rows().addListener((ListChangeListener<TurnRow>) c -> ask());
        ask();
    }

    /** Empty where the model says nothing that may be seen. */
    public ReadOnlyObjectProperty<Optional<RemainingRisk>> riskProperty() {
        return risk.getReadOnlyProperty();
    }

    private void ask() {
        answer.ask(() -> session.blind().all() ? List.of() : List.copyOf(session.rows()));
    }

    private static Optional<RemainingRisk> tally(List<TurnRow> rows) {
        RiskTally tally = new RiskTally();
        rows.forEach(row -> count(row, tally));
        return tally.risk();
    }

    private static void count(TurnRow row, RiskTally tally) {
        Optional<String> own = row.humanLabel();
        if (row.prediction().isEmpty()) {
            if (own.isPresent()) {
                tally.reviewedWithoutOpinion();
            } else {
                tally.waitingWithoutOpinion();
            }
            return;
        }
        Prediction prediction = row.prediction().get();
        double wrong = 1 - row.confidence();
        if (own.isEmpty()) {
            tally.waiting(wrong);
        } else if (inBulk(row)) {
            tally.taken(1 - prediction.probabilities().getOrDefault(own.get(), 0.0));
        } else {
            tally.reviewed(wrong, !own.equals(row.modelLabel()));
        }
    }

    private static boolean inBulk(TurnRow row) {
        return row.annotation()
                .map(Annotation::origin)
                .map(origin -> origin.method() == Method.BULK_ACCEPTED)
                .orElse(false);
    }

    @Override
    public void close() {
        answer.forget();
    }
}
