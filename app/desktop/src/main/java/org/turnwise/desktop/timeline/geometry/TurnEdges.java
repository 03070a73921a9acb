package org.turnwise.desktop.timeline.geometry;

import java.util.Optional;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * The edges of a row's turns that can be taken hold of: those of the chosen turn from five pixels away, those of any other
 * turn that is wide enough to be clicked as well. Where one turn ends as the next begins, it is the edge of the turn that
 * the pointer is on.
 */
record TurnEdges(TimeScale scale, LaneRow row) {
    /** How near to an edge the pointer must be to take hold of it. */
    static final double REACH_PIXELS = 5;

    /** Narrower turns must be chosen first, or their edges would leave no room to choose them. */
    static final double WIDE_PIXELS = 22;

    Optional<Hit.OnEdge> at(double x, Optional<TurnId> selected) {
        Optional<Hit.OnEdge> nearest = Optional.empty();
        double least = Double.MAX_VALUE;
        for (int i = row.firstAfter(scale.millisAt(x - REACH_PIXELS)); i < row.size(); i++) {
            Turn turn = row.turn(i);
            double start = scale.xOf(turn.span().startMillis());
            double end = scale.xOf(turn.span().endMillis());
            if (start > x + REACH_PIXELS) {
                break;
            }
            Edge nearer = Math.abs(x - end) <= Math.abs(x - start) ? Edge.END : Edge.START;
            double distance = Math.abs(x - (nearer == Edge.END ? end : start));
            if (distance > REACH_PIXELS) {
                continue;
            }
            Hit.OnEdge edge = new Hit.OnEdge(scale.nearestMillisAt(x), turn, nearer);
            if (selected.equals(Optional.of(turn.id()))) {
                return Optional.of(edge);
            }
            boolean inside = start <= x && x < end;
            double rank = inside ? distance : distance + REACH_PIXELS;
            if (end - start >= WIDE_PIXELS && rank < least) {
                least = rank;
                nearest = Optional.of(edge);
            }
        }
        return nearest;
    }
}
