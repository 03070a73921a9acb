package org.turnwise.desktop.timeline.geometry;

import java.util.Optional;
import org.turnwise.desktop.timeline.geometry.Hit.OnAxis;
import org.turnwise.desktop.timeline.geometry.Hit.OnEdge;
import org.turnwise.desktop.timeline.geometry.Hit.OnFaces;
import org.turnwise.desktop.timeline.geometry.Hit.OnLane;
import org.turnwise.desktop.timeline.geometry.Hit.OnMinimap;
import org.turnwise.desktop.timeline.geometry.Hit.OnNothing;
import org.turnwise.desktop.timeline.geometry.Hit.OnRouting;
import org.turnwise.desktop.timeline.geometry.Hit.OnTurn;
import org.turnwise.desktop.timeline.geometry.Hit.OnUncertainty;
import org.turnwise.desktop.timeline.geometry.Hit.OnVoice;
import org.turnwise.desktop.timeline.geometry.Hit.OnWaveform;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Tells what lies under a point. Looks turns up by binary search. */
public record HitTest(TimeScale scale, Bands bands, LaneBands lanes) {
    /** How near to an edge the pointer must be to take hold of it. */
    static final double EDGE_PIXELS = 5;

    /** A turn narrower than a pixel can still be hit this far from it. */
    static final double NEAR_PIXELS = 2;

    /**
     * @param x pixels from the left of the drawing area
     * @param selected the turn whose edges can be taken hold of
     */
    public Hit at(double x, double y, Optional<TurnId> selected) {
        long millis = scale.nearestMillisAt(x);
        if (bands.minimap().contains(y)) {
            return new OnMinimap(Math.round(scale.totalMillis() * Math.max(0, Math.min(1, x / scale.widthPixels()))));
        } else if (bands.axis().contains(y)) {
            return new OnAxis(millis);
        } else if (bands.waveform().contains(y)) {
            return new OnWaveform(millis);
        } else if (bands.uncertainty().contains(y)) {
            return new OnUncertainty(millis, anyTurnAt(x));
        } else if (bands.routing().contains(y)) {
            int row = (int)
                    Math.min(2, (y - bands.routing().y()) * 3 / bands.routing().height());
            return new OnRouting(millis, row, anyTurnAt(x));
        } else if (bands.voice().contains(y)) {
            return new OnVoice(millis);
        } else if (bands.faces().contains(y)) {
            return new OnFaces(millis);
        }
        var lane = lanes.laneAt(y);
        return lane.isEmpty() ? new OnNothing(millis) : inLane(lane.getAsInt(), x, y, selected);
    }

    private Hit inLane(int laneIndex, double x, double y, Optional<TurnId> selected) {
        long millis = scale.nearestMillisAt(x);
        Lane lane = lanes.layout().lanes().get(laneIndex);
        var row = lanes.rowAt(laneIndex, y);
        if (row.isPresent()) {
            LaneRow turns = lane.rows().get(row.getAsInt());
            if (selected.isPresent()) {
                Optional<Hit> edge = edgeAt(turns, x, selected.get());
                if (edge.isPresent()) {
                    return edge.get();
                }
            }
            Optional<Turn> turn = turnAt(turns, x);
            if (turn.isPresent()) {
                return new OnTurn(millis, turn.get());
            }
        }
        return new OnLane(millis, lane.speaker());
    }

    private Optional<Hit> edgeAt(LaneRow row, double x, TurnId selected) {
        for (int i = row.firstAfter(scale.millisAt(x - EDGE_PIXELS)); i < row.size(); i++) {
            Turn turn = row.turn(i);
            double start = scale.xOf(turn.span().startMillis());
            double end = scale.xOf(turn.span().endMillis());
            if (start > x + EDGE_PIXELS) {
                break;
            }
            if (turn.id().equals(selected)) {
                Edge nearer = Math.abs(x - end) <= Math.abs(x - start) ? Edge.END : Edge.START;
                double distance = Math.abs(x - (nearer == Edge.END ? end : start));
                return distance <= EDGE_PIXELS
                        ? Optional.of(new OnEdge(scale.nearestMillisAt(x), turn, nearer))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Turn> turnAt(LaneRow row, double x) {
        int exact = row.firstAfter(scale.millisAt(x));
        if (exact < row.size() && scale.xOf(row.turn(exact).span().startMillis()) <= x) {
            return Optional.of(row.turn(exact));
        }
        int near = row.firstAfter(scale.millisAt(x - NEAR_PIXELS));
        if (near < row.size() && scale.xOf(row.turn(near).span().startMillis()) <= x + NEAR_PIXELS) {
            return Optional.of(row.turn(near));
        }
        return Optional.empty();
    }

    private Optional<Turn> anyTurnAt(double x) {
        return lanes.layout().lanes().stream()
                .flatMap(lane -> lane.rows().stream())
                .flatMap(row -> turnAt(row, x).stream())
                .findFirst();
    }
}
