package org.turnwise.desktop.labels;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.turnwise.desktop.preferences.LabelTemplate;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnOrder;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;
import org.turnwise.session.model.AnnotationOrigin;
import org.turnwise.session.model.AnnotationOrigin.Method;
import org.turnwise.session.model.AnnotationOrigin.Shown;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.TurnId;

/**
 * Labels the chosen turn. The choice moves on at once; the label itself is shown when it is on the disk. Keys pressed
 * faster than the disk answers build on one another. Does nothing where no turn is chosen or the session is read-only.
 * Confined to the FX thread.
 */
public final class Labelling {
    private final FxSession session;
    private final TurnOrder order;
    private final BooleanSupplier advance;
    private final InstantSource clock;
    private final Set<TurnId> underway = new HashSet<>();
    private Instant inFrontSince;
    private boolean goesOn;
    private LabelNews news = (turn, before) -> {};

    /**
     * @param advance whether a label key goes on to the next turn
     * @param clock for when a label was given and how long the turn was in front before
     */
    public Labelling(FxSession session, TurnOrder order, BooleanSupplier advance, InstantSource clock) {
        this.session = session;
        this.order = order;
        this.advance = advance;
        this.clock = clock;
        inFrontSince = clock.instant();
        session.selectedProperty().addListener((o, was, is) -> inFrontSince = clock.instant());
    }

    /** Tells of labels from now on. */
    public void tell(LabelNews of) {
        news = of;
    }

    /** Gives the chosen turn the label and, where that is wished, goes to the next turn. */
    public void label(String labelId) {
        giveLabel(labelId, Method.CHOSEN);
    }

    /** Gives the chosen turn the model's label; false where there is no prediction to see. */
    public boolean accept() {
        Optional<String> label = session.selectedRow().flatMap(TurnRow::modelLabel);
        label.ifPresent(l -> giveLabel(l, Method.ACCEPTED_PREDICTION));
        return label.isPresent();
    }

    /**
     * Gives turns the label that their rows show of the model, as one step that can be taken back, and says in each origin
     * that it was given in bulk. A turn that has got the annotator's own label by then keeps it.
     *
     * @return completes on the FX thread: how many got one
     */
    public CompletionStage<Integer> acceptAll(List<TurnRow> rows) {
        if (session.readOnly()) {
            return CompletableFuture.completedFuture(0);
        }
        Map<TurnId, String> labels = new LinkedHashMap<>();
        rows.forEach(row -> row.modelLabel().ifPresent(label -> labels.put(row.id(), label)));
        AnnotationOrigin given =
                new AnnotationOrigin(clock.instant(), 0, Shown.PREDICTION, Method.BULK_ACCEPTED, Optional.empty());
        Annotator annotator = session.annotator();
        String scheme = session.scheme().id();
        return session.submitFor(now -> AnnotationEdits.acceptAll(now, annotator, scheme, labels, given))
                .thenApply(change ->
                        change.map(c -> c.touched().annotations().size()).orElse(0));
    }

    /** Takes the label (and second label, and shares) away; a comment or flag stays. */
    public void clear() {
        change(a -> AnnotationEdits.withoutShares(
                with(a, Optional.empty(), Optional.empty(), a.confidence(), a.comment(), a.flagged())));
    }

    public void toggleFlag() {
        change(a -> with(a, a.label(), a.secondary(), a.confidence(), a.comment(), !a.flagged()));
    }

    /** A second label heard as well, or none. */
    public void secondary(Optional<String> labelId) {
        change(a -> with(a, a.label(), labelId, a.confidence(), a.comment(), a.flagged()));
    }

    public void comment(TurnId turn, String words) {
        session.row(turn)
                .ifPresent(row -> change(
                        row,
                        a -> a.comment().equals(words)
                                ? a
                                : with(a, a.label(), a.secondary(), a.confidence(), words, a.flagged())));
    }

    /** How sure the annotator is, 0 to 1, or not said. */
    public void confidence(OptionalDouble sure) {
        change(a -> with(a, a.label(), a.secondary(), sure, a.comment(), a.flagged()));
    }

    /**
     * Puts the turn's value on a scale, or takes it away; the label stays as it is.
     *
     * @param scheme the scheme that has the scale, which need not be the one labelled in
     * @return completes on the FX thread once it is durable
     */
    public CompletionStage<?> scale(TurnId turn, String scheme, String scale, OptionalDouble value) {
        return session.row(turn)
                .<CompletionStage<?>>map(row -> {
                    AnnotationOrigin given = origin(row, Method.CHOSEN, Optional.empty());
                    return change(row, scheme, a -> AnnotationEdits.withScale(a, scale, value, given));
                })
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /**
     * Gives the turn a soft label: the label with the largest share becomes its label. Without shares the label stays
     * alone.
     *
     * @param shares label id to share, together 1; empty to take them away
     * @return completes on the FX thread once it is durable
     */
    public CompletionStage<?> shares(TurnId turn, String scheme, Map<String, Double> shares) {
        List<String> order = session.scheme().labels().stream().map(Label::id).toList();
        return session.row(turn)
                .<CompletionStage<?>>map(row -> {
                    AnnotationOrigin given = origin(row, Method.CHOSEN, Optional.empty());
                    return change(
                            row,
                            scheme,
                            a -> shares.isEmpty()
                                    ? AnnotationEdits.withoutShares(a)
                                    : AnnotationEdits.withShares(a, shares, order, given));
                })
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Chooses the next turn of the queue, or the least sure one without a label; false where there is none. */
    public boolean nextUncertain() {
        Optional<TurnId> here = session.selected();
        if (order.queued()) {
            Optional<TurnId> waiting = here.flatMap(turn -> order.onward(turn, underway::contains));
            waiting.ifPresent(session::select);
            return waiting.isPresent();
        }
        Optional<TurnRow> next = session.rows().stream()
                .filter(r -> r.prediction().isPresent() || session.blind().all())
                .filter(r -> r.humanLabel().isEmpty())
                .filter(r -> !here.equals(Optional.of(r.id())))
                .filter(r -> !underway.contains(r.id()))
                .max(Comparator.comparingDouble(TurnRow::uncertainty)
                        .thenComparing(Comparator.comparingInt(TurnRow::number).reversed()));
        next.ifPresent(r -> session.select(r.id()));
        return next.isPresent();
    }

    /** Chooses the next turn listed that has no label, after the last one the first; false where all have one. */
    public boolean nextOpen() {
        List<TurnId> open = order.shown().stream()
                .filter(r -> r.humanLabel().isEmpty() && !underway.contains(r.id()))
                .map(TurnRow::id)
                .toList();
        List<TurnId> below = order.shown().stream()
                .map(TurnRow::id)
                .dropWhile(id -> !session.selected().equals(Optional.of(id)))
                .skip(1)
                .toList();
        Optional<TurnId> next = below.stream()
                .filter(new HashSet<>(open)::contains)
                .findFirst()
                .or(() -> open.stream().findFirst());
        next.ifPresent(session::select);
        return next.isPresent();
    }

    public void next() {
        session.selected().flatMap(order::after).ifPresent(session::select);
    }

    public void previous() {
        session.selected().flatMap(order::before).ifPresent(session::select);
    }

    /**
     * Gives the chosen turn what the template says, as one edit, and goes on as after a label. Where the scheme has not
     * the template's labels, nothing is given.
     *
     * @return a label id that the scheme has not; empty where it was given
     */
    public Optional<String> apply(LabelTemplate template) {
        Optional<String> unknown = Stream.of(template.label(), template.second())
                .filter(id -> !id.isEmpty())
                .filter(id -> session.scheme().label(id).isEmpty())
                .findFirst();
        if (unknown.isEmpty() && template.gives()) {
            give(
                    Method.CHOSEN,
                    a -> AnnotationEdits.withTemplate(a, template),
                    !template.label().isEmpty());
        }
        return unknown;
    }

    private void giveLabel(String labelId, Method method) {
        give(method, a -> with(a, Optional.of(labelId), a.secondary(), a.confidence(), a.comment(), a.flagged()), true);
    }

    /** @param label whether a label is among what is given, so that how the label came to be is said anew */
    private void give(Method method, UnaryOperator<Annotation> to, boolean label) {
        Optional<TurnRow> chosen = session.selectedRow();
        if (chosen.isEmpty() || session.readOnly()) {
            return;
        }
        TurnRow row = chosen.get();
        AnnotationOrigin given = origin(row, method, Optional.empty());
        boolean on = advance.getAsBoolean();
        Optional<TurnId> next = on ? next(row, to, given) : Optional.empty();
        AnnotationKey key = AnnotationEdits.blank(
                        row.id(), session.annotator().id(), session.scheme().id(), given)
                .key();
        CompletionStage<Optional<SessionChange>> done =
                change(row, a -> label ? AnnotationEdits.withOrigin(to.apply(a), given, a.label()) : to.apply(a));
        if (on && label && next.isEmpty()) {
            done.thenAccept(change -> news.ended(row.id(), change.flatMap(c -> labelBefore(c, key))));
        }
        next.ifPresent(this::goOnTo);
    }

    private static Optional<String> labelBefore(SessionChange change, AnnotationKey key) {
        return Optional.ofNullable(change.before().annotations().get(key)).flatMap(Annotation::label);
    }

    /** Whether the choice that is being told just now is where a label has led. */
    public boolean goesOn() {
        return goesOn;
    }

    private void goOnTo(TurnId next) {
        goesOn = true;
        try {
            session.select(next);
        } finally {
            goesOn = false;
        }
    }

    /** The turn below, or of a queue the next that waits; at the end, where the label takes the turn out of what is shown, the first that is left. */
    private Optional<TurnId> next(TurnRow row, UnaryOperator<Annotation> to, AnnotationOrigin given) {
        Optional<TurnId> below = order.onward(row.id(), underway::contains);
        if (below.isPresent()) {
            return below;
        }
        Annotation now = row.annotation()
                .orElseGet(() -> AnnotationEdits.blank(
                        row.id(), session.annotator().id(), session.scheme().id(), given));
        boolean stays = order.keeps(row.with(to.apply(now)));
        return stays
                ? Optional.empty()
                : order.shown().stream()
                        .map(TurnRow::id)
                        .filter(id -> !id.equals(row.id()) && !underway.contains(id))
                        .findFirst();
    }

    private void change(UnaryOperator<Annotation> to) {
        session.selectedRow().ifPresent(row -> change(row, to));
    }

    private CompletionStage<Optional<SessionChange>> change(TurnRow row, UnaryOperator<Annotation> to) {
        underway.add(row.id());
        return change(row, session.scheme().id(), to).whenComplete((done, failure) -> underway.remove(row.id()));
    }

    private CompletionStage<Optional<SessionChange>> change(TurnRow row, String scheme, UnaryOperator<Annotation> to) {
        if (session.readOnly()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        AnnotationOrigin origin = origin(row, Method.CHOSEN, Optional.empty());
        Annotator annotator = session.annotator();
        Annotation blank = AnnotationEdits.blank(row.id(), annotator.id(), scheme, origin);
        return session.submitFor(now -> AnnotationEdits.change(now, annotator, blank, to));
    }

    private AnnotationOrigin origin(TurnRow row, Method method, Optional<String> replaced) {
        Instant now = clock.instant();
        long took = session.selected().equals(Optional.of(row.id()))
                ? Math.max(0, Duration.between(inFrontSince, now).toMillis())
                : 0;
        Shown shown = Shown.of(session.blind().seen(row.id()));
        return new AnnotationOrigin(now, took, shown, method, replaced);
    }

    private static Annotation with(
            Annotation a,
            Optional<String> label,
            Optional<String> secondary,
            OptionalDouble confidence,
            String comment,
            boolean flagged) {
        return new Annotation(
                a.turn(),
                a.annotator(),
                a.scheme(),
                label,
                secondary,
                label.equals(a.label()) ? a.distribution() : Map.of(),
                a.scales(),
                confidence,
                comment,
                flagged,
                a.origin());
    }
}
