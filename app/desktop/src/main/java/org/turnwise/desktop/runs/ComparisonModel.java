package org.turnwise.desktop.runs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.analysis.comparison.RunComparison;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/**
 * Two runs beside each other: which two, and the figures, computed in the background and anew when labels or runs change.
 * Confined to the FX thread.
 */
public final class ComparisonModel implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(ComparisonModel.class);

    private final FxSession session;
    private final RunChoice runs;
    private final Executor background;
    private final Executor fx;
    private final BiConsumer<Set<TurnId>, String> showTurns;
    private final ObjectProperty<Optional<AnalysisRun>> first = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<AnalysisRun>> second = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final javafx.beans.value.ChangeListener<Session> changed;
    private long asked;

    /** @param showTurns shows these turns in the table, and says in words which they are */
    public ComparisonModel(
            FxSession session,
            RunChoice runs,
            Executor background,
            Executor fx,
            BiConsumer<Set<TurnId>, String> showTurns) {
        this.session = session;
        this.runs = runs;
        this.background = background;
        this.fx = fx;
        this.showTurns = showTurns;
        first.set(runs.shown());
        second.set(runs.comparedProperty().get().or(() -> runs.others().stream().findFirst()));
        first.addListener((o, was, is) -> compute());
        second.addListener((o, was, is) -> compute());
        changed = (o, was, is) -> compute();
        session.sessionProperty().addListener(changed);
        compute();
    }

    /** The runs to choose from, newest first. */
    public List<AnalysisRun> runs() {
        return runs.runs();
    }

    public String words(AnalysisRun run) {
        return runs.words(run);
    }

    /** Whose labels are the rows. */
    public ObjectProperty<Optional<AnalysisRun>> firstProperty() {
        return first;
    }

    /** Whose labels are the columns. */
    public ObjectProperty<Optional<AnalysisRun>> secondProperty() {
        return second;
    }

    /** Empty while it is computed for the first time, and where a run is missing. */
    public ReadOnlyObjectProperty<Optional<RunComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    private void compute() {
        long mine = ++asked;
        Session now = session.session();
        Optional<AnalysisRun> a = first.get().filter(run -> now.runs().containsKey(run.id()));
        Optional<AnalysisRun> b = second.get().filter(run -> now.runs().containsKey(run.id()));
        String scheme = session.scheme().id();
        if (a.isEmpty() || b.isEmpty() || !now.speaks(a.get(), scheme) || !now.speaks(b.get(), scheme)) {
            comparison.set(Optional.empty());
            return;
        }
        String annotator = session.annotator().id();
        CompletableFuture.supplyAsync(() -> RunComparison.of(now, scheme, a.get(), b.get(), annotator), background)
                .thenAcceptAsync(
                        found -> {
                            if (mine == asked) {
                                comparison.set(Optional.of(found));
                            }
                        },
                        fx);
    }

    /** The label's name in the active scheme. */
    public String label(String id) {
        return session.scheme().label(id).map(l -> l.name()).orElse(id);
    }

    /** How many labels the active scheme has. */
    int labels() {
        return session.scheme().labels().size();
    }

    /** Whose labels both are held against. */
    public String annotator() {
        return session.annotator().name();
    }

    /** Shows the turns of one place of the table; nothing where there are none. */
    public void show(String ofFirst, String ofSecond) {
        comparison.get().ifPresent(c -> {
            List<TurnId> turns = c.turns(ofFirst, ofSecond);
            if (!turns.isEmpty()) {
                String words = ofFirst.equals(ofSecond)
                        ? TEXTS.get("comparison.shownSame", label(ofFirst), turns.size())
                        : TEXTS.get("comparison.shownDiffering", label(ofFirst), label(ofSecond), turns.size());
                showTurns.accept(new HashSet<>(turns), words);
            }
        });
    }

    /** A share as per cent with its count: "12 of 15 (80 %)". */
    static String share(int some, int all, OptionalDouble share) {
        return share.isEmpty() ? "-" : TEXTS.get("comparison.share", some, all, Times.percent(share.getAsDouble()));
    }

    @Override
    public void close() {
        asked++;
        session.sessionProperty().removeListener(changed);
    }
}
