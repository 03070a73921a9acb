package org.turnwise.desktop.review;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Window;
import org.turnwise.analysis.review.RemainingRisk;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.desktop.turns.TurnsPane;
import org.turnwise.desktop.voice.Hearing;
import org.turnwise.desktop.wording.Texts;

/** The review of one open session, put together: the queue, what remains at risk, and accepting in bulk. FX thread. */
public final class Review implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Review.class);

    private final FxSession session;
    private final TurnTableModel turns;
    private final Labelling labelling;
    private final ReviewQueueModel queue;
    private final RiskModel risk;
    private final BooleanProperty analysing = new SimpleBooleanProperty(false);

    /**
     * @param hearing has the cache in which the features of the turns' words are found
     * @param note said in passing
     */
    public Review(
            FxSession session,
            TurnTableModel turns,
            Labelling labelling,
            Hearing hearing,
            BackgroundTasks tasks,
            Consumer<String> note,
            Executor fx) {
        this.session = session;
        this.turns = turns;
        this.labelling = labelling;
        queue = new ReviewQueueModel(
                session,
                turns,
                hearing::cache,
                order -> note.accept(TEXTS.get("order.left", order)),
                tasks.quiet(),
                fx);
        risk = new RiskModel(session, tasks.quiet(), fx);
    }

    /** Takes its place in the pane of turns. */
    public void lay(TurnsPane pane) {
        ReviewBar bar = new ReviewBar(session, turns, queue, risk, analysing);
        pane.review(bar.order(), bar.risk());
    }

    /** An analysis of this session was asked for; until it ends, on the FX thread, that is said where it is waited for. */
    public void analysing(CompletableFuture<?> analysis) {
        analysing.set(true);
        analysis.whenComplete((done, failure) -> analysing.set(false));
    }

    /** Whether what is most worth a look comes first, in the table and when going on. */
    public BooleanProperty worthALookProperty() {
        return queue.worthALookProperty();
    }

    /** Whether the model's opinion of any turn shown can be seen. */
    public boolean canAccept() {
        return turns.shown().stream().anyMatch(row -> row.prediction().isPresent());
    }

    /**
     * Asks from which probability on, and gives those of the turns shown that have no label the model's.
     *
     * @return completes on the FX thread: how many were labelled
     */
    public CompletionStage<Integer> acceptShown(Window owner) {
        return new BulkDialog(bulk())
                .ask(owner)
                .<CompletionStage<Integer>>map(this::accept)
                .orElseGet(() -> CompletableFuture.completedFuture(0));
    }

    BulkAcceptance bulk() {
        double factor = risk.riskProperty()
                .get()
                .flatMap(RemainingRisk::check)
                .map(RemainingRisk.Check::factor)
                .orElse(1.0);
        return new BulkAcceptance(turns.shown(), session.rows().size(), factor);
    }

    private CompletionStage<Integer> accept(List<TurnRow> rows) {
        return labelling.acceptAll(rows);
    }

    @Override
    public void close() {
        queue.close();
        risk.close();
    }
}
