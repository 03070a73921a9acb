package org.turnwise.desktop.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.timeline.draw.AxisPainter;
import org.turnwise.desktop.timeline.draw.ExpressionPainter;
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
import org.turnwise.desktop.timeline.geometry.TimeScale;

/**
 * What is painted on each of the timeline's layers. All of them count heights from the top of the timeline, and widths
 * from the end of the column of names.
 */
final class StripPainting {
    private final TimelineModel model;
    private Style style;
    private Bands bands = Bands.of(0, 0, EnumSet.noneOf(Bands.Strip.class));
    private LaneBands lanes;
    private int turnsDrawn;

    StripPainting(TimelineModel model, Style style) {
        this.model = model;
        this.style = style;
        lanes = new LaneBands(model.layout(), bands.lanes(), 0);
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
        model.marks().ifPresent(m -> new NamePainter(style).paint(g, width, bands, lanes, m.session()));
    }

    /** The whole session's turns; without the window that the lanes show. */
    void minimap(Drawing g, double width) {
        TimeScale whole = TimeScale.whole(model.scale().totalMillis(), width);
        Band band = new Band(0, bands.minimap().height());
        model.marks().filter(m -> band.shown()).ifPresent(m -> new MinimapPainter(style)
                .paintTurns(g, band, model.layout(), whole, m));
    }

    /** Axis, sound, and what the model doubts: what stays when a turn gets a label. */
    void strips(Drawing g, double width, double height) {
        TimeScale scale = model.scale();
        g.setFill(style.palette().surface());
        g.fillRect(0, bands.axis().y(), width, height - bands.axis().y());
        new AxisPainter(style).paint(g, bands.axis(), scale);
        if (bands.waveform().shown()) {
            new WaveformPainter(style)
                    .paint(
                            g,
                            bands.waveform(),
                            scale,
                            model.waveformProperty().get(),
                            model.waveformNoteProperty().get());
        }
        if (bands.voice().shown()) {
            new VoicePainter(style).paint(g, bands.voice(), scale, model.voice());
        }
        if (bands.faces().shown()) {
            new ExpressionPainter(style).paint(g, bands.faces(), scale, model.faces());
        }
        model.marks().ifPresent(marks -> doubts(g, scale, marks));
    }

    private void doubts(Drawing g, TimeScale scale, TurnMarks marks) {
        if (!bands.uncertainty().shown() && !bands.routing().shown()) {
            return;
        }
        List<SharedColumns.Run> columns = SharedColumns.of(model.layout(), scale, marks);
        if (bands.uncertainty().shown()) {
            new UncertaintyPainter(style).paint(g, bands.uncertainty(), scale, marks, columns);
        }
        if (bands.routing().shown()) {
            new RoutingPainter(style).paint(g, bands.routing(), scale, columns);
        }
    }

    /** The turns. */
    void lanes(Drawing g) {
        model.marks().ifPresent(marks -> {
            turnsDrawn = new LanePainter(style).paint(g, lanes, model.scale(), marks);
            if (marks.session().turns().isEmpty()) {
                g.setFill(style.palette().muted());
                g.setFont(Font.font(13));
                g.fillText(
                        "No turns yet. Hold Alt and drag here to draw one.",
                        12,
                        bands.lanes().y() + 16);
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
        model.draftProperty().get().ifPresent(d -> painter.paintDraft(g, rowOf(d), scale, d.span(), d.words()));
        painter.paintPlayhead(g, bands, scale, model.playheadProperty().get());
    }

    /** The row that a drawn or stretched turn is shown in. */
    private Optional<Band> rowOf(Draft draft) {
        var lane = model.layout().indexOf(draft.speaker());
        return lane.isPresent() ? Optional.of(lanes.row(lane.getAsInt(), 0)) : Optional.empty();
    }
}
