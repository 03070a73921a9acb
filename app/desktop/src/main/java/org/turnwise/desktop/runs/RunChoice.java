package org.turnwise.desktop.runs;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.edit.RemoveAnalysis;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;

/**
 * Whose opinion is shown, of the session's runs in the active scheme, and which run it is compared with. Choosing changes
 * nothing in the session. Confined to the FX thread.
 */
public final class RunChoice {
    private static final Comparator<AnalysisRun> NEWEST_FIRST = Comparator.comparing(AnalysisRun::startedAt)
            .thenComparing(AnalysisRun::id)
            .reversed();

    private final FxSession session;
    private final InstantSource clock;
    private final RunBasis basis;
    private final ReadOnlyObjectWrapper<Optional<AnalysisRun>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param clock says what is today */
    public RunChoice(FxSession session, InstantSource clock) {
        this.session = session;
        this.clock = clock;
        basis = new RunBasis(session);
        session.shownRunProperty().addListener((o, was, is) -> follow(was));
        session.sessionProperty().addListener((o, was, is) -> {
            if (was.runs() != is.runs()) {
                forget();
            }
        });
    }

    /** A run now shown that was compared with changes places with the one shown before. */
    private void follow(Optional<AnalysisRun> before) {
        if (compared.get().isPresent() && compared.get().equals(shown())) {
            compared.set(before);
        }
        forget();
    }

    private void forget() {
        if (compared.get().isPresent() && !others().contains(compared.get().get())) {
            compared.set(Optional.empty());
        }
    }

    /** What of the session every run's predictions are of. */
    public RunBasis basis() {
        return basis;
    }

    /** The session's runs that can be read in the active scheme, the newest first. */
    public List<AnalysisRun> runs() {
        String scheme = session.scheme().id();
        return session.session().runs().values().stream()
                .filter(run -> session.session().speaks(run, scheme))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    public Optional<AnalysisRun> shown() {
        return session.shownRunProperty().get();
    }

    /** The runs but the one that is shown. */
    public List<AnalysisRun> others() {
        return runs().stream().filter(run -> !Optional.of(run).equals(shown())).toList();
    }

    public void show(AnalysisRun run) {
        session.showRun(run);
    }

    public ReadOnlyObjectProperty<Optional<AnalysisRun>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** @param run one of {@link #others}, or empty to compare no more */
    public void compareWith(Optional<AnalysisRun> run) {
        compared.set(run.filter(others()::contains));
    }

    /** What the other run said of the turn; empty where none is compared with or it said nothing. */
    public Optional<Prediction> compared(TurnId turn) {
        return compared.get().flatMap(run -> session.session().prediction(run.id(), turn));
    }

    /** Takes the run and its predictions out of the session, as an edit that can be undone. */
    public CompletionStage<SessionChange> remove(AnalysisRun run) {
        return session.submit(new RemoveAnalysis(run.id()));
    }

    /** The run among the others in words: with seconds only where they are needed to tell it from another. */
    public String words(AnalysisRun run) {
        RunWords words = inWords();
        String brief = words.brief(run);
        boolean several =
                runs().stream().filter(r -> words.brief(r).equals(brief)).count() > 1;
        return several ? words.exact(run) : brief;
    }

    /** How runs are said now. */
    public RunWords inWords() {
        return new RunWords(clock.instant(), ZoneId.systemDefault());
    }
}
