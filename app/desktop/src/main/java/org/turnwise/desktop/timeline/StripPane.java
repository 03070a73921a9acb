package org.turnwise.desktop.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.chart.ChartPicture;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.draw.AxisPainter;
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
import org.turnwise.desktop.timeline.geometry.Bands.Strip;
import org.turnwise.desktop.timeline.geometry.HitTest;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.TimeText;
import org.turnwise.session.model.LabelSchemes;

/**
 * The strips beneath each other: four canvases and a scroll bar, however many turns there are. What moves at frame rate
 * (the playhead) is painted on a canvas of its own, so that the rest is painted only when it changes.
 */
final class StripPane extends Region {
    /** Width of the column of names. */
    static final double NAMES = 104;

    private static final double SCROLL_BAR = 12;

    private final TimelineModel model;
    private final ObservableValue<Theme> theme;
    private final PaintLayer names = new PaintLayer("timeline-names", this::paintNames);
    private final PaintLayer strips = new PaintLayer("timeline-strips", this::paintStrips);
    private final PaintLayer minimap = new PaintLayer("timeline-minimap", this::paintMinimap);
    private final PaintLayer overlay = new PaintLayer("timeline-overlay", this::paintOverlay);
    private final ScrollBar scrollBar = new ScrollBar();
    private final InvalidationListener rescaled = o -> restyle();
    private Style style;
    private Bands bands = Bands.of(0, 0, EnumSet.noneOf(Strip.class));
    private LaneBands lanes;
    private int turnsDrawn;

    StripPane(TimelineModel model, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        style = new Style(Palette.of(theme.getValue()), new LabelColours(LabelSchemes.EKMAN_7), 1);
        lanes = new LaneBands(model.layout(), bands.lanes(), 0);
        setId("timeline-strips-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(200, 90);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar.valueProperty().bindBidirectional(model.laneScrollProperty());
        getChildren().addAll(names, minimap, strips, overlay, scrollBar);
        listen();
        sceneProperty().flatMap(s -> s.windowProperty()).addListener((o, was, is) -> moveTo(was, is));
    }

    Bands bands() {
        return bands;
    }

    LaneBands lanes() {
        return lanes;
    }

    HitTest hits() {
        return new HitTest(model.scale(), bands, lanes);
    }

    /** How many turns the last painting of the lanes drew. */
    int turnsDrawn() {
        return turnsDrawn;
    }

    private void listen() {
        model.scaleProperty().addListener((o, was, is) -> {
            strips.repaint();
            overlay.repaint();
        });
        model.marksProperty().addListener((o, was, is) -> remark(was, is));
        model.layoutProperty().addListener((o, was, is) -> requestLayout());
        model.selectedProperty().addListener((o, was, is) -> revealSelected());
        model.laneScrollProperty().addListener((o, was, is) -> requestLayout());
        model.waveformProperty().addListener((o, was, is) -> requestLayout());
        model.waveformNoteProperty().addListener((o, was, is) -> requestLayout());
        model.waveformPartsProperty().addListener((o, was, is) -> strips.repaint());
        model.voice().shownProperty().addListener((o, was, is) -> requestLayout());
        model.voice().contoursProperty().addListener((o, was, is) -> requestLayout());
        model.voice().noteProperty().addListener((o, was, is) -> requestLayout());
        model.voice().partsProperty().addListener((o, was, is) -> strips.repaint());
        model.playheadProperty().addListener((o, was, is) -> overlay.repaint());
        model.loopProperty().addListener((o, was, is) -> overlay.repaint());
        model.draftProperty().addListener((o, was, is) -> overlay.repaint());
        theme.addListener((o, was, is) -> restyle());
        focusVisibleProperty().addListener((o, was, is) -> overlay.repaint());
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::said, model.selectedProperty(), model.marksProperty(), focusedProperty()));
    }

    private void moveTo(@Nullable Window was, @Nullable Window is) {
        if (was != null) {
            was.outputScaleXProperty().removeListener(rescaled);
        }
        if (is != null) {
            is.outputScaleXProperty().addListener(rescaled);
            restyle();
        }
    }

    private String said() {
        String turn = model.marks()
                .flatMap(m -> model.selectedTurn().map(t -> new TimelineWords(m).of(t)))
                .orElse("no turn selected");
        return "Timeline, playhead at "
                + TimeText.exact(model.playheadProperty().get()) + ". " + turn;
    }

    /** Fonts are measured anew with each style, so one is kept as long as the colours stay. */
    private void remark(Optional<TurnMarks> was, Optional<TurnMarks> is) {
        if (was.map(TurnMarks::scheme).equals(is.map(TurnMarks::scheme))) {
            requestLayout();
        } else {
            restyle();
        }
    }

    private void restyle() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double outputScale = window == null ? 1 : window.getOutputScaleX();
        var scheme = model.marks().map(TurnMarks::scheme).orElse(LabelSchemes.EKMAN_7);
        style = new Style(Palette.of(theme.getValue()), new LabelColours(scheme), outputScale);
        requestLayout();
    }

    private void revealSelected() {
        model.selectedTurn()
                .map(turn -> model.layout().indexOf(turn.speaker()))
                .ifPresent(lane -> lane.ifPresent(
                        i -> model.laneScrollProperty().set(lanes.scrollRevealing(Math.min(i, lastLane())))));
        overlay.repaint();
    }

    private int lastLane() {
        return lanes.layout().lanes().size() - 1;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        bands = Bands.of(height, LaneBands.heightOf(model.layout()), wanted());
        lanes = new LaneBands(
                model.layout(), bands.lanes(), model.laneScrollProperty().get());
        boolean scrolls = lanes.hiddenHeight() > 0;
        double width = Math.max(1, getWidth() - NAMES - (scrolls ? SCROLL_BAR : 0));
        model.width(width);
        names.resizeRelocate(0, 0, NAMES, height);
        minimap.resizeRelocate(NAMES, 0, width, bands.minimap().height());
        strips.resizeRelocate(NAMES, 0, width, height);
        overlay.resizeRelocate(NAMES, 0, width, height);
        scrollBar.setVisible(scrolls);
        if (scrolls) {
            scrollBar.setMax(lanes.hiddenHeight());
            scrollBar.setVisibleAmount(
                    bands.lanes().height() * lanes.hiddenHeight() / LaneBands.heightOf(model.layout()));
            scrollBar.resizeRelocate(
                    NAMES + width, bands.lanes().y(), SCROLL_BAR, bands.lanes().height());
        }
        names.repaint();
        minimap.repaint();
        strips.repaint();
        overlay.repaint();
    }

    private Set<Strip> wanted() {
        Set<Strip> wanted = EnumSet.of(Strip.MINIMAP);
        if (model.waveformProperty().get().isPresent()
                || !model.waveformNoteProperty().get().isEmpty()) {
            wanted.add(Strip.WAVEFORM);
        }
        if (model.voice().present()) {
            wanted.add(Strip.VOICE);
        }
        if (model.marks().filter(TurnMarks::predicted).isPresent()) {
            wanted.add(Strip.UNCERTAINTY);
            wanted.add(Strip.ROUTING);
        }
        return wanted;
    }

    private void paintNames(Drawing g) {
        g.setFill(style.palette().surface());
        g.fillRect(0, 0, names.getWidth(), names.getHeight());
        model.marks().ifPresent(m -> new NamePainter(style).paint(g, NAMES, bands, lanes, m.session()));
    }

    private void paintMinimap(Drawing g) {
        TimeScale whole = TimeScale.whole(model.scale().totalMillis(), minimap.getWidth());
        Band band = new Band(0, bands.minimap().height());
        model.marks().filter(m -> band.shown()).ifPresent(m -> new MinimapPainter(style)
                .paintTurns(g, band, model.layout(), whole, m));
    }

    private void paintStrips(Drawing g) {
        TimeScale scale = model.scale();
        g.setFill(style.palette().surface());
        g.fillRect(
                0,
                bands.axis().y(),
                strips.getWidth(),
                strips.getHeight() - bands.axis().y());
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
        model.marks().ifPresent(marks -> paintTurns(g, scale, marks));
    }

    private void paintTurns(Drawing g, TimeScale scale, TurnMarks marks) {
        turnsDrawn = new LanePainter(style).paint(g, lanes, scale, marks);
        if (marks.session().turns().isEmpty()) {
            Band area = bands.lanes();
            g.setFill(style.palette().muted());
            g.setFont(Font.font(13));
            g.fillText("No turns yet. Hold Alt and drag here to draw one.", 12, area.y() + 16);
        }
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

    private void paintOverlay(Drawing g) {
        paintMoving(g);
        if (isFocusVisible() && model.marks().isPresent()) {
            new PlayheadPainter(style).paintFocus(g, overlay.getWidth(), overlay.getHeight());
        }
    }

    private void paintMoving(Drawing g) {
        if (model.marks().isEmpty()) {
            return;
        }
        PlayheadPainter painter = new PlayheadPainter(style);
        TimeScale scale = model.scale();
        if (bands.minimap().shown()) {
            new MinimapPainter(style).paintWindow(g, bands.minimap(), scale);
        }
        model.selectedTurn().ifPresent(turn -> new LanePainter(style).paintSelection(g, lanes, scale, turn));
        model.loopProperty().get().ifPresent(loop -> painter.paintLoop(g, bands.axis(), scale, loop));
        model.draftProperty().get().ifPresent(d -> painter.paintDraft(g, rowOf(d), scale, d.span(), d.words()));
        painter.paintPlayhead(g, bands, scale, model.playheadProperty().get());
    }

    /** The strips as they stand, to be saved. */
    ChartPicture picture() {
        double width = NAMES + strips.getWidth();
        return new ChartPicture("Timeline", width, getHeight(), g -> {
            g.setFill(style.palette().surface());
            g.fillRect(0, 0, width, getHeight());
            paintNames(g);
            g.moved(
                    NAMES,
                    0,
                    () -> g.clipped(0, 0, strips.getWidth(), getHeight(), () -> {
                        paintMinimap(g);
                        paintStrips(g);
                        paintMoving(g);
                    }));
        });
    }

    /** The row that a drawn or stretched turn is shown in. */
    private Optional<Band> rowOf(Draft draft) {
        var lane = model.layout().indexOf(draft.speaker());
        return lane.isPresent() ? Optional.of(lanes.row(lane.getAsInt(), 0)) : Optional.empty();
    }
}
