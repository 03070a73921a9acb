package org.turnwise.desktop.explaining;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.review.KnownEmbedding;
import org.turnwise.analysis.review.NearestTurns;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.LatestAnswer;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * The turns of the session that are most like the chosen one, found in the background while somebody wants to see them and
 * the model's opinion of the turn is shown. Confined to the FX thread.
 */
public final class SimilarTurns implements AutoCloseable {
    private static final int COUNT = 5;

    private final FxSession session;
    private final Supplier<FeatureCache> cache;
    private final LatestAnswer<Question, SimilarState> answers;
    private final ReadOnlyObjectWrapper<SimilarState> state = new ReadOnlyObjectWrapper<>(new SimilarState.Unasked());
    private Optional<Question> asked = Optional.empty();
    private boolean wanted;
    private volatile boolean closed;
    private volatile @Nullable Index index;

    private record Question(Session session, AnalysisRun run, TurnId turn) {
        /** Labels make another session, too, but move no turn. */
        boolean sameAs(Question other) {
            return turn.equals(other.turn) && sameTurns(other);
        }

        boolean sameTurns(Question other) {
            return run.equals(other.run)
                    && session.turns() == other.session.turns()
                    && session.predictions() == other.session.predictions();
        }
    }

    private record Index(Question of, NearestTurns turns) {}

    /** @param cache where features of the turns' words are found, called on a background thread */
    public SimilarTurns(FxSession session, Supplier<FeatureCache> cache, Executor background, Executor fx) {
        this.session = session;
        this.cache = cache;
        answers = new LatestAnswer<>(this::answer, state::set, background, fx);
        InvalidationListener follow = o -> follow();
        session.selectedProperty().addListener(follow);
        session.rows().addListener(follow);
    }

    public ReadOnlyObjectProperty<SimilarState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** From now on they are looked for, for every turn that is chosen. */
    public void want() {
        wanted = true;
        follow();
    }

    /** From now on nothing is looked for. */
    public void leave() {
        wanted = false;
        follow();
    }

    private void follow() {
        Optional<Question> question = wanted ? question() : Optional.empty();
        if (question.isEmpty()) {
            if (asked.isPresent()) {
                asked = Optional.empty();
                answers.forget();
                state.set(new SimilarState.Unasked());
            }
            return;
        }
        Question q = question.get();
        if (!asked.map(q::sameAs).orElse(false)) {
            asked = question;
            state.set(new SimilarState.Finding());
            answers.ask(() -> q);
        }
    }

    private Optional<Question> question() {
        return session.selectedRow().flatMap(TurnRow::prediction).flatMap(p -> Optional.ofNullable(
                        session.session().runs().get(p.run()))
                .map(run -> new Question(session.session(), run, p.turn())));
    }

    /** On a background thread, one at a time. */
    private SimilarState answer(Question q) {
        Index known = index;
        if (known == null || !known.of().sameTurns(q)) {
            List<TurnId> turns =
                    q.session().turnsInOrder().stream().map(Turn::id).toList();
            known = new Index(
                    q, NearestTurns.among(turns, new KnownEmbedding(q.session(), q.run(), cache.get()), () -> closed));
            index = known;
        }
        return new SimilarState.Found(q.turn(), known.turns().of(q.turn(), COUNT));
    }

    /** Stops looking. */
    @Override
    public void close() {
        closed = true;
        answers.forget();
    }
}
