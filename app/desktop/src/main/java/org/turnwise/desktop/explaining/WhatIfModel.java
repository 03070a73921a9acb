package org.turnwise.desktop.explaining;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.task.LatestAnswer;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * What of the chosen turn is muted, and what the model says of the turn without it. Springs back to nothing muted when
 * another turn is chosen, or what the model says of the turn is another or hidden. Asks in the background, of several
 * questions put quickly only the last; records nothing. Confined to the FX thread.
 */
public final class WhatIfModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(WhatIfModel.class);

    private static final Logger LOG = LoggerFactory.getLogger(WhatIfModel.class);

    private final FxSession session;
    private final Function<AnalysisRun, Optional<Session>> basis;
    private final ModelWithout model;
    private final Executor background;
    private final LatestAnswer<Question, WhatIfState> answers;
    private final Set<Modality> muted = EnumSet.noneOf(Modality.class);
    private final ReadOnlyObjectWrapper<WhatIfState> state = new ReadOnlyObjectWrapper<>(new WhatIfState.Whole());
    private Optional<Prediction> about = Optional.empty();

    private record Question(AnalysisRun run, Session session, Prediction said, Set<Modality> muted) {
        TurnId turn() {
            return said.turn();
        }
    }

    /**
     * @param basis what of the session a run's predictions are of, where that is known
     * @param model closed with this
     */
    public WhatIfModel(
            FxSession session,
            Function<AnalysisRun, Optional<Session>> basis,
            ModelWithout model,
            Executor background,
            Executor fx) {
        this.session = session;
        this.basis = basis;
        this.model = model;
        this.background = background;
        answers = new LatestAnswer<>(this::answer, this::show, background, fx);
        InvalidationListener follow = o -> follow();
        session.selectedProperty().addListener(follow);
        session.shownRunProperty().addListener(follow);
        session.predictionsVisibleProperty().addListener(follow);
        session.rows().addListener(follow);
    }

    public ReadOnlyObjectProperty<WhatIfState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether the model can be asked again of the chosen turn: its opinion is shown and recorded. */
    public boolean canAsk() {
        return recorded().isPresent();
    }

    public boolean isMuted(Modality modality) {
        return muted.contains(modality);
    }

    /** Asks without it, too; nothing where the model cannot be asked. */
    public void mute(Modality modality) {
        if (canAsk() && muted.add(modality)) {
            ask();
        }
    }

    /** Asks with it again. */
    public void unmute(Modality modality) {
        if (muted.remove(modality)) {
            ask();
        }
    }

    private Optional<Prediction> recorded() {
        return session.selectedRow()
                .flatMap(row -> row.prediction())
                .filter(p -> session.session().prediction(p.run(), p.turn()).equals(Optional.of(p)));
    }

    private void follow() {
        if (!muted.isEmpty() && !recorded().equals(about)) {
            muted.clear();
            answers.forget();
            state.set(new WhatIfState.Whole());
        }
    }

    private void ask() {
        about = recorded();
        Optional<AnalysisRun> run =
                about.flatMap(p -> Optional.ofNullable(session.session().runs().get(p.run())));
        if (muted.isEmpty() || run.isEmpty()) {
            muted.clear();
            answers.forget();
            state.set(new WhatIfState.Whole());
            return;
        }
        Set<Modality> now = Set.copyOf(muted);
        Prediction said = about.orElseThrow();
        Session seen = basis.apply(run.get()).orElse(session.session());
        state.set(new WhatIfState.Asking(now));
        answers.ask(() -> new Question(run.get(), seen, said, now));
    }

    /** On a background thread. */
    private WhatIfState answer(Question q) {
        try {
            return model.ask(q.run(), q.session(), q.turn(), q.muted())
                    .map(p -> checked(q, p))
                    .orElseGet(() -> new WhatIfState.Failed(q.muted(), TEXTS.get("whatIf.noTurn")));
        } catch (RuntimeException failure) {
            LOG.warn("Not answered what the model says of turn {} without {}", q.turn(), q.muted(), failure);
            return new WhatIfState.Failed(q.muted(), Said.sentence(String.valueOf(failure.getMessage())));
        }
    }

    /** Something else that the run had may be out of reach now: then it is not the muted that makes the difference. */
    private WhatIfState checked(Question q, Prediction without) {
        for (Modality modality : Modality.values()) {
            if (q.said().evidence().get(modality) instanceof ModalityEvidence.Available
                    && !q.muted().contains(modality)
                    && without.evidence().get(modality) instanceof ModalityEvidence.Missing missing) {
                model.forget();
                return new WhatIfState.Failed(q.muted(), TEXTS.get("whatIf.gone", Said.sentence(missing.reason())));
            }
        }
        return new WhatIfState.Answered(q.turn(), q.muted(), without);
    }

    private void show(WhatIfState answer) {
        state.set(answer);
    }

    /** Stops asking; the model is closed in the background once a question under way has ended. */
    @Override
    public void close() {
        answers.forget();
        model.stop();
        background.execute(model::close);
    }
}
