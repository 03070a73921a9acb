package org.turnwise.desktop.editing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.timeline.BoundaryEdit;
import org.turnwise.desktop.timeline.geometry.Edge;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Nudges one boundary after the other. Each nudge is durable before it is shown, like any edit; what follows a nudge of
 * the same boundary soon takes its place, so that a row of nudges is one step to undo. While one is on its way to the
 * disk those that come meanwhile are added up. Confined to the FX thread.
 */
final class Nudging {
    private static final Duration ROW = Duration.ofSeconds(2);

    private final FxSession session;
    private final Supplier<FrameGrid> grid;
    private final LongSupplier totalMillis;
    private final InstantSource clock;
    private final Consumer<SessionChange> done;
    private Optional<Row> row = Optional.empty();
    private Optional<Boundary> onItsWay = Optional.empty();
    private int waiting;
    private boolean closed;

    private record Boundary(TurnId turn, Edge edge) {}

    /** Nudges of one boundary that are one step to undo. */
    private record Row(Boundary boundary, SessionChange last, Instant at) {}

    /**
     * @param totalMillis how far a boundary may be moved
     * @param done told of each nudge that was made
     */
    Nudging(
            FxSession session,
            Supplier<FrameGrid> grid,
            LongSupplier totalMillis,
            InstantSource clock,
            Consumer<SessionChange> done) {
        this.session = session;
        this.grid = grid;
        this.totalMillis = totalMillis;
        this.clock = clock;
        this.done = done;
    }

    /** Moves an edge of the turn by so many pictures; nothing where it can go no further. */
    void by(Turn turn, Edge edge, int frames) {
        Boundary boundary = new Boundary(turn.id(), edge);
        if (onItsWay.isPresent()) {
            waiting += onItsWay.get().equals(boundary) ? frames : 0;
            return;
        }
        long to = grid.get().step(edge.of(turn.span()), frames);
        long total = Math.max(turn.span().endMillis(), totalMillis.getAsLong());
        if (edge.moved(turn.span(), to, total).equals(turn.span())) {
            return;
        }
        onItsWay = Optional.of(boundary);
        submit(boundary, to, total).whenComplete((change, failure) -> {
            onItsWay = Optional.empty();
            int more = waiting;
            waiting = 0;
            if (failure != null) {
                // the save state says what is wrong
                row = Optional.empty();
                return;
            }
            row = change.map(c -> new Row(boundary, c, clock.instant()));
            change.ifPresent(done);
            if (more != 0 && !closed) {
                session.session().turns().find(turn.id()).ifPresent(t -> by(t, edge, more));
            }
        });
    }

    /** Sends off what waits, as a step of its own; before the session is closed. */
    void close() {
        closed = true;
        onItsWay.filter(b -> waiting != 0).ifPresent(boundary -> {
            FrameGrid last = grid.get();
            int frames = waiting;
            long total = totalMillis.getAsLong();
            waiting = 0;
            session.submitFor(now -> now.turns().find(boundary.turn()).flatMap(turn -> {
                long to = last.step(boundary.edge().of(turn.span()), frames);
                return edit(now, boundary, to, Math.max(turn.span().endMillis(), total));
            }));
        });
    }

    private CompletionStage<Optional<SessionChange>> submit(Boundary boundary, long to, long total) {
        Optional<SessionChange> before = row.filter(r -> r.boundary().equals(boundary))
                .filter(r -> Duration.between(r.at(), clock.instant()).compareTo(ROW) < 0)
                .map(Row::last);
        return before.isPresent()
                ? session.amend(before.get(), now -> edit(now, boundary, to, total))
                : session.submitFor(now -> edit(now, boundary, to, total));
    }

    private static Optional<Edit> edit(Session now, Boundary boundary, long to, long total) {
        return now.turns().find(boundary.turn()).flatMap(turn -> {
            TimeSpan span = boundary.edge().moved(turn.span(), to, total);
            return BoundaryEdit.of(turn, span);
        });
    }
}
