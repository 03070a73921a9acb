package org.turnwise.desktop.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.review.KnownEmbedding;
import org.turnwise.analysis.review.QueuedTurn;
import org.turnwise.analysis.review.ReviewQuestion;
import org.turnwise.analysis.review.ReviewRanking;
import org.turnwise.analysis.review.ReviewWeights;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.LatestAnswer;
import org.turnwise.desktop.turns.TurnTableModel;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * In which order the turns stand: that of time, or what is most worth a look first. The queue is made in the background,
 * and anew when what it is made of changes or its arranged part has been worked through; a label alone moves no turn.
 * While the model's opinion is hidden there is none, for it would tell that opinion. Confined to the FX thread.
 */
public final class ReviewQueueModel implements AutoCloseable {
    /** So few waiting turns are left of the arranged ones that it is time to arrange more. */
    private static final int FEW_LEFT = 30;

    private final FxSession session;
    private final TurnTableModel turns;
    private final Supplier<FeatureCache> cache;
    private final LatestAnswer<Question, Queue> ranking;
    private final BooleanProperty worthALook = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<QueueState> state = new ReadOnlyObjectWrapper<>(new QueueState.InOrder());
    private Optional<Queue> queue = Optional.empty();
    private Session last;

    /** @param before the queue so far, of the same run, annotator and scheme */
    private record Question(
            Session session,
            AnalysisRun run,
            String annotator,
            String scheme,
            Optional<Queue> before,
            Optional<TurnId> chosen) {}

    /** @param chosen the turn that was in front of the annotator when it was asked for */
    private record Queue(ReviewRanking ranking, Map<TurnId, Integer> places, Optional<TurnId> chosen) {}

    /**
     * @param turns the table whose order this is
     * @param cache where features of the turns' words are found, called on a background thread
     * @param left told the order, in words, that a clicked header made in the queue's place
     */
    public ReviewQueueModel(
            FxSession session,
            TurnTableModel turns,
            Supplier<FeatureCache> cache,
            Consumer<String> left,
            Executor background,
            Executor fx) {
        this.session = session;
        this.turns = turns;
        this.cache = cache;
        last = session.whole();
        ranking = new LatestAnswer<>(this::rank, this::show, background, fx);
        worthALook.addListener((o, was, is) -> change(is));
        turns.sortedByProperty().addListener((o, was, is) -> {
            if (is.isPresent() && worthALook.get()) {
                worthALook.set(false);
                left.accept(is.get());
            }
        });
        session.shownRunProperty().addListener((o, was, is) -> begin());
        session.predictionsVisibleProperty().addListener((o, was, is) -> begin());
        session.annotatorProperty().addListener((o, was, is) -> begin());
        session.completeProperty().addListener((o, was, is) -> begin());
        session.schemeProperty().addListener((o, was, is) -> begin());
        // what is seen changes after the whole, and is what the queue is made of
        session.sessionProperty().addListener((o, was, is) -> followSession());
        session.rows().addListener(this::followRows);
    }

    /** Whether what is most worth a look is wanted first. */
    public BooleanProperty worthALookProperty() {
        return worthALook;
    }

    public ReadOnlyObjectProperty<QueueState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the turn is where it is; empty where it is not in the queue or there is none. */
    public Optional<QueuedTurn> queued(TurnId turn) {
        return queue.flatMap(q -> Optional.ofNullable(q.places().get(turn))
                .map(place -> q.ranking().turns().get(place)));
    }

    /** Whether the annotator has labelled every turn and flagged none. */
    boolean nothingWaits() {
        return session.selectedRow().map(row -> !waits(row)).orElse(true)
                && session.rows().stream().noneMatch(ReviewQueueModel::waits);
    }

    /** The order of time: neither the queue nor a column that was clicked. */
    void inOrder() {
        turns.forgetHeaders();
        worthALook.set(false);
    }

    /** Headers sort or the queue does; whoever leaves the queue comes back to what was before. */
    private void change(boolean wanted) {
        if (wanted) {
            turns.putHeadersAside();
            begin();
        } else {
            begin();
            turns.takeHeadersBack();
        }
    }

    /** A queue from the start: the turn in front of the annotator comes first, then what is most worth a look. */
    private void begin() {
        queue = Optional.empty();
        if (!worthALook.get()) {
            inTime(new QueueState.InOrder());
        } else if (!seen()) {
            inTime(new QueueState.Hidden());
        } else if (!session.completeProperty().get()) {
            inTime(new QueueState.Reading());
        } else if (run().isEmpty()) {
            inTime(new QueueState.NotAnalysed());
        } else {
            state.set(new QueueState.Ranking());
            ask();
        }
    }

    private void inTime(QueueState why) {
        ranking.forget();
        state.set(why);
        turns.queue(Map.of(), turn -> "");
    }

    private Optional<AnalysisRun> run() {
        return session.shownRunProperty().get().filter(run -> session.session()
                .speaks(run, session.scheme().id()));
    }

    private boolean wanted() {
        return worthALook.get() && seen();
    }

    private boolean seen() {
        return session.predictionsVisibleProperty().get() && !session.blind().all();
    }

    private void ask() {
        run().ifPresent(run -> ranking.ask(() -> new Question(
                session.session(),
                run,
                session.annotator().id(),
                session.scheme().id(),
                queue,
                session.selected())));
    }

    /** Turns, predictions and other people's labels are what the queue is made of. */
    private void followSession() {
        Session was = last;
        Session is = session.whole();
        last = is;
        if (!was.blinding().equals(is.blinding())) {
            begin();
            return;
        }
        boolean many = Math.abs(was.annotations().size() - is.annotations().size()) > 1;
        boolean other = was.turns() != is.turns()
                || was.predictions() != is.predictions()
                || !others(was).equals(others(is))
                || many;
        if (other && wanted() && run().isPresent() && session.completeProperty().get()) {
            ask();
        }
    }

    private Set<String> others(Session of) {
        Set<String> others = new HashSet<>(of.annotators().keySet());
        others.remove(session.annotator().id());
        return others;
    }

    private void followRows(ListChangeListener.Change<? extends TurnRow> change) {
        if (queue.isEmpty() || !wanted()) {
            return;
        }
        boolean back = false;
        while (change.next()) {
            back |= change.getAddedSubList().stream().anyMatch(row -> !known(row) && waits(row));
        }
        if (back || queue.map(this::workedThrough).orElse(false)) {
            ask();
        }
    }

    private boolean known(TurnRow row) {
        return queue.map(q -> q.places().containsKey(row.id())).orElse(false);
    }

    private static boolean waits(TurnRow row) {
        return row.humanLabel().isEmpty() || row.flagged();
    }

    private boolean workedThrough(Queue q) {
        ReviewRanking all = q.ranking();
        return all.arranged() < all.turns().size()
                && all.turns().subList(all.settled(), all.arranged()).stream()
                                .filter(t -> session.row(t.turn())
                                        .map(ReviewQueueModel::waits)
                                        .orElse(false))
                                .limit(FEW_LEFT)
                                .count()
                        < FEW_LEFT;
    }

    /** On a background thread. */
    private Queue rank(Question asked) {
        ReviewQuestion plain = question(asked, List.of());
        List<TurnId> behind = new ArrayList<>();
        asked.before().ifPresent(q -> q.ranking().turns().stream()
                .map(QueuedTurn::turn)
                .filter(turn -> !plain.waits(turn))
                .forEach(behind::add));
        asked.chosen().filter(turn -> !behind.contains(turn)).ifPresent(behind::add);
        ReviewRanking ranked = ReviewRanking.of(
                question(asked, behind),
                ReviewWeights.STANDARD,
                new KnownEmbedding(asked.session(), asked.run(), cache.get()));
        Map<TurnId, Integer> places = new HashMap<>(ranked.turns().size() * 2);
        ranked.turns().forEach(turn -> places.put(turn.turn(), places.size()));
        return new Queue(ranked, places, asked.chosen());
    }

    private static ReviewQuestion question(Question asked, List<TurnId> behind) {
        return new ReviewQuestion(asked.session(), asked.run().id(), asked.annotator(), asked.scheme(), behind);
    }

    private void show(Queue made) {
        boolean first = queue.isEmpty();
        queue = Optional.of(made);
        if (first && !made.chosen().equals(session.selected())) {
            ask(); // the annotator went on meanwhile: what is in front now comes first
        }
        ReviewWords words = new ReviewWords(session);
        turns.queue(made.places(), turn -> queued(turn).map(words::why).orElse(""));
        state.set(new QueueState.Queued(made.ranking().turns().size()));
    }

    /** Stops asking. */
    @Override
    public void close() {
        ranking.forget();
    }
}
