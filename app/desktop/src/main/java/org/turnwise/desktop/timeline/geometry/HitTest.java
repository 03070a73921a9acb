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
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Tells what lies under a point. Looks turns up by binary search. */
public record HitTest(TimeScale scale, Bands bands, LaneBands lanes) {
    /** A turn narrower than a pixel can still be hit this far from it. */
    static final double NEAR_PIXELS = 2;

    /** As {@link #at(double, double, Optional)} where no edge can be taken hold of. */
    public Hit at(double x, double y) {
        return at(x, y, (row, at) -> Optional.empty());
    }

    /**
     * @param x pixels from the left of the drawing area
     * @param selected the turn whose edges are taken hold of before those of its neighbours
     */
    public Hit at(double x, double y, Optional<TurnId> selected) {
        return at(x, y, (row, at) -> new TurnEdges(scale, row).at(at, selected));
    }

    /** As {@link #at(double, double, Optional)}, where no edges but those of the one turn can be taken hold of. */
    public Hit atAlone(double x, double y, Optional<TurnId> selected) {
        return at(x, y, (row, at) -> new TurnEdges(scale, row)
                .at(at, selected)
                .filter(edge -> selected.equals(Optional.of(edge.turn().id()))));
    }

    /** Which edge is under a pixel. */
    private interface Grips {
        Optional<OnEdge> at(LaneRow row, double x);
    }

    private Hit at(double x, double y, Grips grips) {
        long millis = scale.nearestMillisAt(x);
        if (bands.minimap().contains(y)) {
            return new OnMinimap(Math.round(scale.totalMillis() * Math.max(0, Math.min(1, x / scale.widthPixels()))));
        } else if (bands.axis().contains(y)) {
            return new OnAxis(millis);
        }
        Optional<LaneKind> kind = bands.laneAt(y);
        if (kind.isEmpty()) {
            return new OnNothing(millis);
        }
        Band band = bands.of(kind.get());
        double share = (y - band.y()) / band.height();
        return switch (kind.get()) {
            case SOUND -> new OnWaveform(millis);
            case SPEAKERS -> {
                var lane = lanes.laneAt(y);
                yield lane.isEmpty() ? new OnNothing(millis) : inLane(lane.getAsInt(), x, y, grips);
            }
            case UNCERTAINTY -> new OnUncertainty(millis, anyTurnAt(x));
            case ROUTING -> new OnRouting(millis, (int) Math.min(2, share * 3), anyTurnAt(x));
            case EXPERTS -> new OnRouting(millis, (int) Math.min(2, share * 3), anyTurnAt(x));
            case EMOTIONS -> new Hit.OnEmotions(millis, anyTurnAt(x));
            case ANNOTATORS -> new Hit.OnLabels(millis, share, anyTurnAt(x));
            case SPECTRUM -> new Hit.OnSpectrum(millis, share);
            case PICTURES -> new Hit.OnPictures(millis);
            case VOICE -> new OnVoice(millis);
            case FACES -> new OnFaces(millis);
            case TRACES -> new Hit.OnTraces(millis);
        };
    }

    private Hit inLane(int laneIndex, double x, double y, Grips grips) {
        long millis = scale.nearestMillisAt(x);
        Lane lane = lanes.layout().lanes().get(laneIndex);
        var row = lanes.rowAt(laneIndex, y);
        if (row.isPresent()) {
            LaneRow turns = lane.rows().get(row.getAsInt());
            Optional<OnEdge> edge = grips.at(turns, x);
            if (edge.isPresent()) {
                return edge.get();
            }
            Optional<Turn> turn = turnAt(turns, x);
            if (turn.isPresent()) {
                return new OnTurn(millis, turn.get());
            }
        }
        return new OnLane(millis, lane.speaker());
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
