package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.analysis.statistics.SessionStatistics;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/**
 * The open session's statistics and what was chosen to be seen of them. They are counted in the background, anew a
 * moment after something changed; what the model says is taken away at once when it is hidden. Confined to the FX
 * thread.
 */
final class StatisticsModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatisticsModel.class);

    private final FxSession session;
    private final Executor soon;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.OWN);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.TURNS);
    private final ObjectProperty<Follower> follower = new SimpleObjectProperty<>(Follower.ANYBODY);
    private final AtomicLong asked = new AtomicLong();
    private final InvalidationListener choice = o -> show(s -> s);
    private final ChangeListener<Object> changed = (o, was, is) -> changed();

    private record Counted(SessionStatistics statistics, Session session, LabelScheme scheme, int blind) {}

    /**
     * @param soon runs what it is given on a background thread, after a moment in which more may change
     * @param fx runs what it is given on the FX thread
     */
    StatisticsModel(FxSession session, Executor soon, Executor fx) {
        this.session = session;
        this.soon = soon;
        this.fx = fx;
        source.addListener(choice);
        measure.addListener(choice);
        follower.addListener(choice);
        watched().forEach(value -> value.addListener(changed));
        count();
    }

    private List<ObservableValue<?>> watched() {
        return List.of(
                session.sessionProperty(),
                session.annotatorProperty(),
                session.schemeProperty(),
                session.shownRunProperty(),
                session.predictionsVisibleProperty());
    }

    /** Empty until they are counted for the first time. */
    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    ObjectProperty<Follower> followerProperty() {
        return follower;
    }

    private void changed() {
        boolean hidden = !session.predictionsVisibleProperty().get();
        if (hidden && shown.get().flatMap(s -> s.statistics().model()).isPresent()) {
            show(SessionStatistics::withoutModel);
        }
        count();
    }

    private void count() {
        long mine = asked.incrementAndGet();
        Session now = session.session();
        Session whole = session.whole();
        LabelScheme scheme = session.scheme();
        String annotator = session.annotator().id();
        Optional<AnalysisRun> run = seenRun(now, scheme);
        CompletableFuture.supplyAsync(() -> counted(mine, now, whole, scheme, annotator, run), soon)
                .whenCompleteAsync((found, failure) -> take(mine, found, failure), fx);
    }

    /** Empty where something changed meanwhile: it is counted anew then. */
    private Optional<Counted> counted(
            long mine, Session now, Session whole, LabelScheme scheme, String annotator, Optional<AnalysisRun> run) {
        return mine == asked.get()
                ? Optional.of(new Counted(
                        SessionStatistics.of(now, annotator, scheme, run),
                        now,
                        scheme,
                        run.map(r -> blind(now, whole, r)).orElse(0)))
                : Optional.empty();
    }

    /** What the run says that is not seen. */
    private static int blind(Session seen, Session whole, AnalysisRun run) {
        if (seen == whole) {
            return 0;
        }
        return (int) whole.predictions().keySet().stream()
                .filter(key -> key.run().equals(run.id()) && !seen.predictions().containsKey(key))
                .count();
    }

    private void take(long mine, @Nullable Optional<Counted> found, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("The statistics could not be counted", failure);
        } else if (found != null && mine == asked.get()) {
            found.ifPresent(c -> shown.set(Optional.of(shown(c.statistics(), c.session(), c.scheme(), c.blind()))));
        }
    }

    private Optional<AnalysisRun> seenRun(Session now, LabelScheme scheme) {
        return session.shownRunProperty()
                .get()
                .filter(run -> session.predictionsVisibleProperty().get()
                        && now.speaks(run, scheme.id())
                        && now.runs().containsKey(run.id()));
    }

    /** The same figures, seen in another way. */
    private void show(Function<SessionStatistics, SessionStatistics> of) {
        shown.get()
                .ifPresent(s ->
                        shown.set(Optional.of(shown(of.apply(s.statistics()), s.session(), s.scheme(), s.blind()))));
    }

    private Shown shown(SessionStatistics statistics, Session of, LabelScheme scheme, int blind) {
        boolean hidden = !session.predictionsVisibleProperty().get();
        return new Shown(statistics, of, scheme, hidden, blind, source.get(), measure.get(), follower.get());
    }

    @Override
    public void close() {
        asked.incrementAndGet();
        watched().forEach(value -> value.removeListener(changed));
    }
}
