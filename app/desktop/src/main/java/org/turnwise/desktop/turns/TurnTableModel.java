package org.turnwise.desktop.turns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnOrder;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.LatestAnswer;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.TurnId;

/**
 * The rows as filtered and sorted, and the way from one to the next. Of a long session they are filtered and sorted on
 * another thread: until they are, those before are shown. Confined to the FX thread.
 */
public final class TurnTableModel implements TurnOrder, AutoCloseable {
    private static final Texts TEXTS = Texts.of(TurnTableModel.class);

    private final FxSession session;
    private final Arranging arranging;
    private final ObservableList<TurnRow> sorted;
    private final LatestAnswer<BandQuestion, TurnFilter> bands;
    private final ReadOnlyObjectWrapper<Map<TurnId, Integer>> queue = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<String>> sortedBy = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final HeaderSorting headers;
    private Optional<Comparator<TurnRow>> byHeaders = Optional.empty();
    private Function<TurnId, String> why = turn -> "";
    /** Where the chosen turn stands, or stood while it was shown. */
    private int place;

    private final ReadOnlyObjectWrapper<TurnFilter> filter = new ReadOnlyObjectWrapper<>(TurnFilter.ALL);

    /** Whether the filter that is on its way is one that was asked for since the last came. */
    private boolean filtering;

    private boolean leaving;

    private record BandQuestion(UncertaintyBand band, TurnRow[] rows, TurnFilter filter) {}

    /** Filters and sorts at once, however many turns there are. */
    public TurnTableModel(FxSession session) {
        this(session, Runnable::run, Runnable::run);
    }

    /** @param background filters and sorts where there are many turns */
    public TurnTableModel(FxSession session, Executor background, Executor fx) {
        this.session = session;
        arranging = new Arranging(session, this::arrived, background, fx);
        sorted = arranging.list();
        headers = new HeaderSorting(session, this::sort);
        bands = new LatestAnswer<>(
                q -> q.filter().withBand(q.band(), q.band().threshold(List.of(q.rows()))),
                found -> filter(f -> f.withBand(found.band(), found.leastUncertainty())),
                background,
                fx);
        session.selectedProperty().addListener((o, was, is) -> notePlace());
        session.schemeProperty().addListener((o, was, is) -> {
            if (!filter.get().text().isBlank()) {
                find(filter.get().text());
            }
        });
        session.rows().addListener((ListChangeListener<TurnRow>) c -> {
            arranging.follow(c);
            leaveHidden();
        });
    }

    private void notePlace() {
        int at = session.selected().map(this::indexOf).orElse(-1);
        place = at < 0 ? place : at;
    }

    /** Whether turns are being filtered and sorted on another thread; until they are, those before are shown. */
    ReadOnlyBooleanProperty workingProperty() {
        return arranging.workingProperty();
    }

    /** Whether that failed: those before stay shown, in the order they had. */
    ReadOnlyBooleanProperty failedProperty() {
        return arranging.failedProperty();
    }

    /**
     * Puts the turns in this order in the place of that of time.
     *
     * @param places turn to place; a turn without one comes after them, by time. Empty for the order of time. Not to be
     *     changed
     * @param reason why a turn is in the queue, in words
     */
    public void queue(Map<TurnId, Integer> places, Function<TurnId, String> reason) {
        why = reason;
        if (places.isEmpty() && queue.get().isEmpty()) {
            return;
        }
        queue.set(places);
        sort();
    }

    /**
     * By the headers that were clicked, if any, before the queue or the time.
     *
     * @param words tell that order
     */
    public void sort(Optional<Comparator<TurnRow>> headers, Optional<String> words) {
        boolean other = headers.isPresent() || byHeaders.isPresent();
        byHeaders = headers;
        sortedBy.set(words);
        if (other) {
            sort();
        }
    }

    /** The columns whose headers were clicked; they sort by {@link #sort(Optional, Optional)}. */
    HeaderSorting headers() {
        return headers;
    }

    /** For another order, until {@link #takeHeadersBack()}. */
    public void putHeadersAside() {
        headers.putAside();
    }

    /** As the headers sorted before they were put aside, unless one was clicked since. */
    public void takeHeadersBack() {
        headers.takeBack();
    }

    /** No header sorts any more, and none is taken back. */
    public void forgetHeaders() {
        headers.forget();
    }

    private void sort() {
        if (arranging.arrange(wanted(filter.get()))) {
            notePlace();
        }
    }

    private RowOrder wanted(TurnFilter of) {
        return new RowOrder(of, byHeaders, queue.get());
    }

    /** The order that headers gave the turns, in words: "sorted by text"; empty where none was clicked. */
    public ReadOnlyObjectProperty<Optional<String>> sortedByProperty() {
        return sortedBy.getReadOnlyProperty();
    }

    /** Why the turn is in the queue, in words; nothing where there is no queue. */
    String why(TurnRow row) {
        return why.apply(row.id());
    }

    @Override
    public boolean queued() {
        return !arranging.order().queue().isEmpty();
    }

    @Override
    public Optional<TurnId> onward(TurnId turn, Predicate<TurnId> done) {
        boolean training = session.annotator().training();
        if (!queued() && !training) {
            return after(turn);
        }
        int at = indexOf(turn);
        return sorted.stream()
                .skip(at + 1L)
                .filter(r -> r.humanLabel().isEmpty() || r.flagged() && !training)
                .map(TurnRow::id)
                .filter(done.negate())
                .findFirst()
                .or(() -> sorted.stream()
                        .limit(Math.max(0, at))
                        .filter(r -> r.humanLabel().isEmpty())
                        .map(TurnRow::id)
                        .filter(done.negate())
                        .findFirst());
    }

    public ReadOnlyObjectProperty<TurnFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public TurnFilter filter() {
        return filter.get();
    }

    /** Changes what is shown. A chosen turn that is no longer shown is left, so that no key labels a turn unseen. */
    public void filter(UnaryOperator<TurnFilter> change) {
        bands.forget();
        TurnFilter wanted = change.apply(filter.get());
        filtering = true;
        boolean done = arranging.arrange(wanted(wanted));
        filter.set(wanted);
        if (done) {
            arrived();
        }
    }

    /** Shows only turns in which these words are found, in any letters: labels by their names and their ids. */
    public void find(String words) {
        String wanted = words.strip();
        Set<String> labels = wanted.isEmpty()
                ? Set.of()
                : session.scheme().labels().stream()
                        .filter(label -> TurnFilter.has(label.name(), wanted))
                        .map(Label::id)
                        .collect(Collectors.toSet());
        filter(f -> f.withText(words, labels));
    }

    /** The rows stand as they were wanted. */
    private void arrived() {
        if (filtering) {
            filtering = false;
            session.selected()
                    .filter(turn -> indexOf(turn) < 0)
                    .flatMap(turn -> after(turn).or(() -> before(turn)))
                    .ifPresent(this::moveOn);
        } else {
            leaveHidden();
        }
    }

    private void moveOn(TurnId shown) {
        leaving = true;
        try {
            session.select(shown);
        } finally {
            leaving = false;
        }
    }

    /** Whether a turn is being chosen only because a filter no longer shows the one that was: nobody asked to hear it. */
    public boolean leaving() {
        return leaving;
    }

    /** A turn that a label or an edit took out of what is shown is left for the one in its place, or for none. */
    private void leaveHidden() {
        if (arranging.workingProperty().get()) {
            return;
        }
        Optional<TurnId> chosen = session.selected();
        int at = chosen.map(this::indexOf).orElse(-1);
        if (at >= 0) {
            place = at;
        } else if (chosen.isPresent() && filter.get().isActive()) {
            if (sorted.isEmpty()) {
                session.selectNone();
            } else {
                session.select(sorted.get(Math.min(place, sorted.size() - 1)).id());
            }
        }
    }

    @Override
    public boolean keeps(TurnRow changed) {
        return filter.get().test(changed);
    }

    /** Shows only the turns of the band, measured among all turns of the session. */
    public void showBand(UncertaintyBand band) {
        if (arranging.few()) {
            filter(f -> f.withBand(band, band.threshold(session.rows())));
        } else {
            bands.ask(() -> new BandQuestion(band, arranging.all(), filter.get()));
        }
    }

    /** "60 turns", or "12 of 60" where some are left out. */
    public String countInWords() {
        int all = session.rows().size();
        if (!filter.get().isActive()) {
            return TEXTS.get("count.all", all);
        }
        return TEXTS.get("count.shown", sorted.size(), all);
    }

    @Override
    public ObservableList<TurnRow> shown() {
        return sorted;
    }

    @Override
    public Optional<TurnId> after(TurnId turn) {
        int at = indexOf(turn);
        if (at < 0) {
            int number = session.row(turn).map(TurnRow::number).orElse(0);
            return sorted.stream().filter(r -> r.number() > number).findFirst().map(TurnRow::id);
        }
        return at + 1 < sorted.size() ? Optional.of(sorted.get(at + 1).id()) : Optional.empty();
    }

    @Override
    public Optional<TurnId> before(TurnId turn) {
        int at = indexOf(turn);
        if (at < 0) {
            int number = session.row(turn).map(TurnRow::number).orElse(0);
            return sorted.stream()
                    .filter(r -> r.number() < number)
                    .reduce((first, second) -> second)
                    .map(TurnRow::id);
        }
        return at > 0 ? Optional.of(sorted.get(at - 1).id()) : Optional.empty();
    }

    int indexOf(TurnId turn) {
        int at = session.row(turn).map(row -> arranging.placeOf(row.number())).orElse(-1);
        return at >= 0 && at < sorted.size() && sorted.get(at).id().equals(turn) ? at : -1;
    }

    /** What is being filtered and sorted is of no interest any more. */
    @Override
    public void close() {
        bands.forget();
        arranging.close();
    }
}
