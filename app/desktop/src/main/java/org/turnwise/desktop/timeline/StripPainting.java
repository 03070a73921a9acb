package org.turnwise.desktop.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.text.Font;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.AxisPainter;
import org.turnwise.desktop.timeline.draw.ExpressionPainter;
import org.turnwise.desktop.timeline.draw.KeptColumns;
import org.turnwise.desktop.timeline.draw.LanePainter;
import org.turnwise.desktop.timeline.draw.MinimapPainter;
import org.turnwise.desktop.timeline.draw.NamePainter;
import org.turnwise.desktop.timeline.draw.PlayheadPainter;
import org.turnwise.desktop.timeline.draw.RoutingPainter;
import org.turnwise.desktop.timeline.draw.SharedColumns;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.draw.UncertaintyPainter;
import org.turnwise.desktop.timeline.draw.VoicePainter;
import org.turnwise.desktop.timeline.draw.WaveformPainter;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.Stretch;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;
import org.turnwise.desktop.timeline.markers.MarkerPainter;
import org.turnwise.desktop.timeline.strips.AnnotatorRows;
import org.turnwise.desktop.timeline.strips.AnnotatorsPainter;
import org.turnwise.desktop.timeline.strips.EmotionPainter;
import org.turnwise.desktop.timeline.strips.ExpertsPainter;
import org.turnwise.desktop.timeline.strips.FilmPainter;
import org.turnwise.desktop.timeline.strips.SpectrumPainter;
import org.turnwise.desktop.timeline.strips.TracePainter;
import org.turnwise.desktop.wording.Texts;

/**
 * What is painted on each of the timeline's layers. All of them count heights from the top of the timeline, and widths
 * from the end of the column of names.
 */
final class StripPainting {
    private static final Texts TEXTS = Texts.of(StripPainting.class);
    /** Those that show what the model says. */
    static final Set<LaneKind> PREDICTED =
            EnumSet.of(LaneKind.UNCERTAINTY, LaneKind.ROUTING, LaneKind.EMOTIONS, LaneKind.EXPERTS);

    private final TimelineModel model;
    private final SpectrumPainter spectrum = new SpectrumPainter();
    private final FilmPainter film = new FilmPainter();
    private final KeptColumns columns = new KeptColumns();
    private Style style;
    private Bands bands = Bands.NONE;
    private LaneBands lanes;
    private int turnsDrawn;

    StripPainting(TimelineModel model, Style style) {
        this.model = model;
        this.style = style;
        lanes = new LaneBands(model.layout(), bands.speakers(), 0);
    }

    void style(Style wanted) {
        style = wanted;
    }

    void place(Bands wanted, LaneBands laneBands) {
        bands = wanted;
        lanes = laneBands;
    }

    Style style() {
        return style;
    }

    Bands bands() {
        return bands;
    }

    LaneBands lanes() {
        return lanes;
    }

    /** How many turns the last painting of the lanes drew. */
    int turnsDrawn() {
        return turnsDrawn;
    }

    void names(Drawing g, double width, double height) {
        g.setFill(style.palette().surface());
        g.fillRect(0, 0, width, height);
        model.marks().ifPresent(m -> {
            new NamePainter(style).paint(g, width, bands, lanes, m.session());
            g.clipped(0, bands.top(), width, Math.max(0, height - bands.top()), () -> rowNames(g, width, m));
        });
        model.lanes().carriedProperty().get().ifPresent(c -> carried(g, width, c));
        model.speakers().carriedProperty().get().ifPresent(c -> carried(g, width, c));
    }

    /** Of the strips whose rows have names of their own. */
    private void rowNames(Drawing g, double width, TurnMarks marks) {
        if (bands.sees(LaneKind.ANNOTATORS)) {
            new AnnotatorsPainter(style).paintNames(g, AnnotatorRows.of(marks, bands.of(LaneKind.ANNOTATORS)), width);
        }
        if (bands.sees(LaneKind.EXPERTS)) {
            new ExpertsPainter(style).paintNames(g, bands.of(LaneKind.EXPERTS), width);
        }
        if (bands.sees(LaneKind.SPECTRUM)) {
            spectrum.paintNames(g, style, bands.of(LaneKind.SPECTRUM), width);
        }
    }

    /** Where the lane that is being dragged would come to lie. */
    private void carried(Drawing g, double width, LanesModel.Carried carried) {
        double y = carried.above().map(lane -> bands.of(lane).y()).orElseGet(bands::endY);
        carried(g, width, bands.seen(carried.lane()), y, new Band(bands.top(), bands.bottom() - bands.top()));
    }

    private void carried(Drawing g, double width, SpeakerLanes.Carried carried) {
        Band seen = bands.seen(LaneKind.SPEAKERS);
        int last = lanes.layout().lanes().size() - 1;
        double y = carried.above()
                .map(s -> lanes.lane(lanes.layout().indexOf(s).orElse(0)).y())
                .orElseGet(() -> lanes.lane(last).endY());
        lanes.layout()
                .indexOf(carried.speaker())
                .ifPresent(i ->
                        g.clipped(0, seen.y(), width, seen.height(), () -> carried(g, width, lanes.lane(i), y, seen)));
    }

    /** @param y where the upper edge would come to lie, if that is within the room */
    private void carried(Drawing g, double width, Band its, double y, Band room) {
        g.setFill(style.palette().accent().deriveColor(0, 1, 1, 0.2));
        g.fillRect(0, its.y(), width, its.height());
        g.setFill(style.palette().accent());
        g.fillRect(0, Math.max(room.y(), Math.min(room.endY() - 3, y - 1)), width, 3);
    }

    /** The whole session's turns and markers; without the window that the lanes show. */
    void minimap(Drawing g, double width) {
        minimap(g, width, new Stretch(0, width));
    }

    /** A part of it; nothing outside it may be painted over. */
    void minimap(Drawing g, double width, Stretch part) {
        TimeScale whole = TimeScale.whole(model.scale().totalMillis(), width);
        Band band = new Band(0, bands.minimap().height());
        model.marks().filter(m -> band.shown()).ifPresent(m -> {
            new MinimapPainter(style).paintTurns(g, band, model.layout(), whole, m, part);
            new MarkerPainter(style)
                    .paintSmall(g, band, whole, model.markersProperty().get());
        });
    }

    /** Axis, sound, and what the model says: what stays when a turn gets a label. */
    void strips(Drawing g, double width, double height) {
        g.setFill(style.palette().surface());
        g.fillRect(0, bands.axis().y(), width, height - bands.axis().y());
        axis(g);
        if (!bands.sees(LaneKind.SPECTRUM)) {
            model.spectrum().want(List.of());
        }
        if (!bands.sees(LaneKind.PICTURES)) {
            model.film().want(List.of());
        }
        seen().forEach(lane -> strip(g, lane));
    }

    void axis(Drawing g) {
        new AxisPainter(style).paint(g, bands.axis(), model.scale());
    }

    /** The lanes of which anything is seen, but the turns, which are on a layer of their own; from top to bottom. */
    List<LaneKind> seen() {
        return bands.order().stream()
                .filter(lane -> lane != LaneKind.SPEAKERS && bands.sees(lane))
                .toList();
    }

    /** One of the {@link #seen lanes}; nothing outside it is painted over. */
    void strip(Drawing g, LaneKind lane) {
        Band seen = bands.seen(lane);
        double width = model.scale().widthPixels();
        double top = style.snap(seen.y());
        double height = style.snap(seen.endY()) - top;
        g.clipped(0, top, width, height, () -> {
            g.setFill(style.palette().surface());
            g.fillRect(0, top, width, height);
            strip(g, lane, model.scale(), PREDICTED.contains(lane) ? columns() : List.of());
        });
    }

    /** Whose prediction is shown where; looked up once for all the strips that show predictions. */
    private List<SharedColumns.Run> columns() {
        return model.marks()
                .map(m -> columns.of(model.layout(), model.scale(), m))
                .orElse(List.of());
    }

    private void strip(Drawing g, LaneKind lane, TimeScale scale, List<SharedColumns.Run> columns) {
        Band band = bands.of(lane);
        switch (lane) {
            case SOUND ->
                new WaveformPainter(style)
                        .paint(
                                g,
                                band,
                                scale,
                                model.sound().waveformProperty().get(),
                                model.sound().noteProperty().get());
            case VOICE -> new VoicePainter(style).paint(g, band, scale, model.voice());
            case FACES -> new ExpressionPainter(style).paint(g, band, scale, model.faces());
            case UNCERTAINTY ->
                model.marks().ifPresent(marks -> new UncertaintyPainter(style).paint(g, band, scale, marks, columns));
            case ROUTING -> new RoutingPainter(style).paint(g, band, scale, columns);
            case EMOTIONS ->
                model.marks()
                        .ifPresent(marks -> new EmotionPainter(style).paint(g, band, scale, marks.scheme(), columns));
            case TRACES ->
                model.marks().ifPresent(marks -> new TracePainter(style)
                        .paint(g, band, scale, marks.session(), marks.annotator()));
            case EXPERTS -> new ExpertsPainter(style).paint(g, band, scale, columns);
            case ANNOTATORS ->
                model.marks().ifPresent(marks -> new AnnotatorsPainter(style)
                        .paint(g, AnnotatorRows.of(marks, band), model.layout(), scale, marks));
            case SPECTRUM -> spectrum.paint(g, style, band, scale, model.spectrum());
            case PICTURES -> film.paint(g, style, band, scale, model.film());
            // on a layer of their own
            case SPEAKERS -> {}
        }
    }

    /** The turns. */
    void lanes(Drawing g) {
        lanes(g, Stretch.whole(model.scale()));
    }

    /** A part of the turns; nothing outside it may be painted over. */
    void lanes(Drawing g, Stretch part) {
        model.marks().ifPresent(marks -> {
            Band seen = bands.seen(LaneKind.SPEAKERS);
            g.clipped(
                    part.fromX(),
                    seen.y(),
                    part.width(),
                    seen.height(),
                    () -> turnsDrawn = new LanePainter(style).paint(g, lanes, model.scale(), marks, part));
            if (marks.session().turns().isEmpty()) {
                g.setFill(style.palette().muted());
                g.setFont(Font.font(13));
                g.fillText(TEXTS.get("strips.empty"), 12, bands.speakers().y() + 16);
            }
        });
    }

    /** What moves or is chosen: the playhead, the window in the minimap, the selection, a loop, a turn being drawn. */
    void moving(Drawing g) {
        if (model.marks().isEmpty()) {
            return;
        }
        PlayheadPainter painter = new PlayheadPainter(style);
        TimeScale scale = model.scale();
        if (bands.minimap().shown()) {
            new MinimapPainter(style).paintWindow(g, bands.minimap(), scale);
        }
        model.range().shown().ifPresent(range -> painter.paintRange(g, bands, scale, range));
        model.selectedTurn().ifPresent(turn -> new LanePainter(style).paintSelection(g, lanes, scale, turn));
        model.loopProperty().get().ifPresent(loop -> painter.paintLoop(g, bands.axis(), scale, loop));
        model.draftProperty()
                .get()
                .ifPresent(d -> painter.paintDraft(g, bands.top(), rowOf(d), scale, d.span(), d.words()));
        new MarkerPainter(style)
                .paint(g, bands.axis(), scale, model.markersProperty().get());
        painter.paintPlayhead(g, bands, scale, model.playheadProperty().get());
        model.lanes().carriedProperty().get().ifPresent(c -> carried(g, scale.widthPixels(), c));
        model.speakers().carriedProperty().get().ifPresent(c -> carried(g, scale.widthPixels(), c));
    }

    /** The row that a drawn or stretched turn is shown in. */
    private Optional<Band> rowOf(Draft draft) {
        var lane = model.layout().indexOf(draft.speaker());
        if (lane.isEmpty()) {
            return Optional.empty();
        }
        int row = draft.original()
                .map(turn -> model.layout().lanes().get(lane.getAsInt()).rowOf(turn))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(0);
        return Optional.of(lanes.row(lane.getAsInt(), row));
    }
}
