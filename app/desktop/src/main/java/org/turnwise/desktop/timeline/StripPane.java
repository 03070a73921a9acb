package org.turnwise.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.chart.ChartPicture;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.draw.PlayheadPainter;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.Bands;
import org.turnwise.desktop.timeline.geometry.HitTest;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.Stretch;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * The strips beneath each other: five canvases and two scroll bars, however many turns and lanes there are. What moves at frame rate
 * (the playhead), and the turns, which every label changes, have canvases of their own, so that the rest is painted only
 * when it changes.
 */
final class StripPane extends Region {
    private static final Texts TEXTS = Texts.of(StripPane.class);

    /** Width of the column of names. */
    static final double NAMES = 104;

    /** So many turns at most are painted one by one. */
    private static final int FEW = 20;

    /** How far beside a turn its signs reach, and more. */
    private static final double BESIDE = 16;

    private final TimelineModel model;
    private final ObservableValue<Theme> theme;
    private final StripPainting painting;
    private final PaintLayer names;
    private final StretchLayer minimap;
    private final LanesLayer strips;
    private final StretchLayer turns;
    private final PaintLayer overlay;
    private final StripBar speakersBar = new StripBar("timeline-speakers-bar");
    private final StripBar lanesBar = new StripBar("timeline-lanes-bar");
    private final MoreSpeakers moreAbove = new MoreSpeakers(MoreSpeakers.Edge.ABOVE);
    private final MoreSpeakers moreBelow = new MoreSpeakers(MoreSpeakers.Edge.BELOW);
    private final InvalidationListener rescaled = o -> restyle();

    StripPane(TimelineModel model, ObservableValue<Theme> theme) {
        this(model, theme, System::nanoTime);
    }

    /** @param nanos a clock, by which what takes too long for a frame is left for the next */
    StripPane(TimelineModel model, ObservableValue<Theme> theme, LongSupplier nanos) {
        this.model = model;
        this.theme = theme;
        painting = new StripPainting(
                model, new Style(Palette.of(theme.getValue()), new LabelColours(LabelSchemes.EKMAN_7), 1));
        names = new PaintLayer("timeline-names", (g, width, height) -> painting.names(g, width, height));
        minimap = new StretchLayer(
                "timeline-minimap",
                (g, part) -> painting.minimap(g, model.scale().widthPixels(), part));
        strips = new LanesLayer("timeline-strips", painting, nanos);
        turns = new StretchLayer(
                "timeline-turns",
                (g, part) -> g.moved(0, -bands().seen(LaneKind.SPEAKERS).y(), () -> painting.lanes(g, part)));
        overlay = new PaintLayer("timeline-overlay", (g, width, height) -> paintOverlay(g));
        setId("timeline-strips-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(200, 70);
        speakersBar.valueProperty().bindBidirectional(model.laneScrollProperty());
        lanesBar.valueProperty().bindBidirectional(model.scrollProperty());
        getChildren().addAll(names, minimap, strips, turns, overlay, speakersBar, lanesBar, moreAbove, moreBelow);
        moreAbove.setOnAction(e -> lanes().hiddenAbove().stream()
                .reduce((first, last) -> last)
                .ifPresent(i -> scrollLanes(lanes().scrollUpTo(i))));
        moreBelow.setOnAction(
                e -> lanes().hiddenBelow().stream().findFirst().ifPresent(i -> scrollLanes(lanes().scrollFrom(i))));
        listen();
        localToSceneTransformProperty().addListener((o, was, is) -> {
            if (was.getMxx() != is.getMxx()) {
                restyle();
            }
        });
        sceneProperty().flatMap(s -> s.windowProperty()).addListener((o, was, is) -> moveTo(was, is));
    }

    /** Puts something above all strips, which lays itself out. */
    void above(Node node) {
        getChildren().add(node);
    }

    Bands bands() {
        return painting.bands();
    }

    LaneBands lanes() {
        return painting.lanes();
    }

    HitTest hits() {
        return new HitTest(model.scale(), bands(), lanes());
    }

    /** How many turns the last painting of the lanes drew. */
    int turnsDrawn() {
        return painting.turnsDrawn();
    }

    /** Whether all lanes show what they should. */
    boolean upToDate() {
        return strips.upToDate();
    }

    private void listen() {
        model.scaleProperty().addListener((o, was, is) -> {
            strips.repaintStretch();
            turns.repaint();
            overlay.repaint();
        });
        model.marksProperty().addListener((o, was, is) -> remark(was, is));
        model.layoutProperty().addListener((o, was, is) -> relaid(is));
        model.selectedProperty().addListener((o, was, is) -> revealSelected());
        model.laneScrollProperty().addListener((o, was, is) -> requestLayout());
        model.scrollProperty().addListener((o, was, is) -> requestLayout());
        model.lanes().arrangementProperty().addListener((o, was, is) -> requestLayout());
        model.lanes().heldProperty().addListener((o, was, is) -> requestLayout());
        model.lanes().carriedProperty().addListener((o, was, is) -> carried());
        model.speakers().carriedProperty().addListener((o, was, is) -> carried());
        model.sound().waveformProperty().addListener((o, was, is) -> requestLayout());
        model.sound().noteProperty().addListener((o, was, is) -> requestLayout());
        model.sound().partsProperty().addListener((o, was, is) -> strips.repaint(Set.of(LaneKind.SOUND)));
        model.voice().contoursProperty().addListener((o, was, is) -> requestLayout());
        model.voice().noteProperty().addListener((o, was, is) -> requestLayout());
        model.voice().partsProperty().addListener((o, was, is) -> strips.repaint(Set.of(LaneKind.VOICE)));
        model.faces().frontProperty().addListener((o, was, is) -> requestLayout());
        model.faces().coloursProperty().addListener((o, was, is) -> strips.repaint(Set.of(LaneKind.FACES)));
        model.faces().noteProperty().addListener((o, was, is) -> requestLayout());
        model.spectrum().changesProperty().addListener((o, was, is) -> recorded(LaneKind.SPECTRUM));
        model.film().changesProperty().addListener((o, was, is) -> recorded(LaneKind.PICTURES));
        model.playheadProperty().addListener((o, was, is) -> overlay.repaint());
        model.loopProperty().addListener((o, was, is) -> overlay.repaint());
        model.markersProperty().addListener((o, was, is) -> {
            overlay.repaint();
            minimap.repaint();
        });
        model.draftProperty().addListener((o, was, is) -> overlay.repaint());
        model.range().chosenProperty().addListener((o, was, is) -> overlay.repaint());
        model.range().drawnProperty().addListener((o, was, is) -> overlay.repaint());
        theme.addListener((o, was, is) -> restyle());
        focusVisibleProperty().addListener((o, was, is) -> overlay.repaint());
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(
                        this::said, model.selectedProperty(), model.marksProperty(), focusedProperty()));
    }

    private void carried() {
        names.repaint();
        overlay.repaint();
    }

    /** Something more of the recording can be shown, or there is none to be shown any more. */
    private void recorded(LaneKind lane) {
        strips.repaint(Set.of(lane));
        if (!bands().order().equals(new LanePresence(model).lanes())) {
            requestLayout();
        }
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
                .orElseGet(() -> TEXTS.get("pane.noTurn"));
        return TEXTS.get("pane.said", Times.exact(model.playheadProperty().get()), turn);
    }

    /**
     * A label is the commonest change by far: it paints the turns, and the small map when the hand is still; turns that
     * lie elsewhere are {@link #relaid}. Fonts are measured anew with each style, so one is kept as long as the colours stay.
     */
    private void remark(Optional<TurnMarks> was, Optional<TurnMarks> is) {
        if (was.isPresent() && is.isPresent() && liesAs(was.get(), is.get())) {
            strips.repaint(Set.of(LaneKind.ANNOTATORS));
            Optional<Set<TurnId>> touched = model.touched().filter(t -> t.size() <= FEW);
            if (touched.isPresent() && is.get().differsInLabelsOnly(was.get())) {
                touched.get()
                        .forEach(turn -> is.get().session().turns().find(turn).ifPresent(this::repaint));
            } else {
                turns.repaint();
                minimap.repaintSoon();
            }
        } else if (was.map(TurnMarks::scheme).equals(is.map(TurnMarks::scheme))) {
            requestLayout();
        } else {
            restyle();
        }
    }

    /** One turn where it lies. */
    private void repaint(Turn turn) {
        TimeScale scale = model.scale();
        TimeScale all = TimeScale.whole(scale.totalMillis(), scale.widthPixels());
        long from = turn.span().startMillis();
        long to = turn.span().endMillis();
        turns.repaint(Stretch.of(scale, from, to, BESIDE).put(painting.style()::snap));
        minimap.repaintSoon(Stretch.of(all, from, to, BESIDE).put(painting.style()::snap));
    }

    /** Whether all lanes lie where they did, and show the same but for turns and labels. */
    private boolean liesAs(TurnMarks was, TurnMarks is) {
        // who has just given a first label comes to the session with it
        boolean compared = model.lanes().arrangement().visible().contains(LaneKind.ANNOTATORS);
        return is.differsInTurnsOnly(was)
                && (!compared || is.sameAnnotators(was))
                && was.session().traces() == is.session().traces();
    }

    /** Turns lie elsewhere, which they mostly do in the same rows. */
    private void relaid(LaneLayout is) {
        if (!lanes().liesAs(is)) {
            requestLayout();
            return;
        }
        painting.place(bands(), lanes().with(is));
        turns.repaint();
        overlay.repaint();
        minimap.repaintSoon();
        strips.repaint(StripPainting.PREDICTED);
        strips.repaint(Set.of(LaneKind.ANNOTATORS));
    }

    private void restyle() {
        Window window = getScene() == null ? null : getScene().getWindow();
        double larger = Math.max(1, getLocalToSceneTransform().getMxx());
        double outputScale = (window == null ? 1 : window.getOutputScaleX()) * larger;
        var scheme = model.marks().map(TurnMarks::scheme).orElse(LabelSchemes.EKMAN_7);
        painting.style(new Style(Palette.of(theme.getValue()), new LabelColours(scheme), outputScale));
        requestLayout();
    }

    private void revealSelected() {
        model.selectedTurn()
                .map(turn -> model.layout().indexOf(turn.speaker()))
                .ifPresent(lane -> lane.ifPresent(
                        i -> model.laneScrollProperty().set(lanes().scrollRevealing(Math.min(i, lastLane())))));
        overlay.repaint();
    }

    private void scrollLanes(double to) {
        model.laneScrollProperty().set(to);
    }

    private List<String> namesOf(List<Integer> hidden) {
        return model.marks().stream()
                .flatMap(m -> hidden.stream().map(i -> m.session()
                        .speakerName(model.layout().lanes().get(i).speaker())))
                .toList();
    }

    private int lastLane() {
        return lanes().layout().lanes().size() - 1;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double speakers = LaneBands.heightOf(model.layout());
        Bands bands = Bands.of(
                height,
                speakers,
                new LanePresence(model).lanes(),
                model.lanes().heights(),
                model.scrollProperty().get());
        LaneBands lanes = new LaneBands(
                model.layout(), bands.speakers(), model.laneScrollProperty().get());
        painting.place(bands, lanes);
        Band seen = bands.seen(LaneKind.SPEAKERS);
        boolean speakersScroll = lanes.hiddenHeight() > 0 && seen.shown();
        boolean lanesScroll = bands.hiddenHeight() > 0;
        double width = Math.max(
                1, getWidth() - NAMES - (speakersScroll ? StripBar.WIDTH : 0) - (lanesScroll ? StripBar.WIDTH : 0));
        model.width(width);
        names.resizeRelocate(0, 0, NAMES, height);
        minimap.resizeRelocate(NAMES, 0, width, bands.minimap().height());
        strips.resizeRelocate(NAMES, 0, width, height);
        turns.resizeRelocate(NAMES, seen.y(), width, seen.height());
        overlay.resizeRelocate(NAMES, 0, width, height);
        speakersBar.place(lanes.hiddenHeight(), speakers, seen, NAMES + width);
        moreAbove.place(namesOf(lanes.hiddenAbove()), seen, NAMES);
        moreBelow.place(namesOf(lanes.hiddenBelow()), seen, NAMES);
        Band below = new Band(bands.top(), Math.max(0, height - bands.top()));
        lanesBar.place(bands.hiddenHeight(), below.height() + bands.hiddenHeight(), below, getWidth() - StripBar.WIDTH);
        names.repaint();
        minimap.repaint();
        strips.repaintWhole();
        turns.repaint();
        overlay.repaint();
    }

    private void paintOverlay(Drawing g) {
        painting.moving(g);
        if (isFocusVisible() && model.marks().isPresent()) {
            new PlayheadPainter(painting.style()).paintFocus(g, overlay.getWidth(), overlay.getHeight());
        }
    }

    /** The strips as they stand, to be saved. */
    ChartPicture picture() {
        double width = NAMES + strips.getWidth();
        return new ChartPicture(TEXTS.get("pane.picture"), width, getHeight(), g -> {
            g.setFill(painting.style().palette().surface());
            g.fillRect(0, 0, width, getHeight());
            painting.names(g, NAMES, getHeight());
            g.moved(
                    NAMES,
                    0,
                    () -> g.clipped(0, 0, strips.getWidth(), getHeight(), () -> {
                        painting.minimap(g, strips.getWidth());
                        painting.strips(g, strips.getWidth(), getHeight());
                        painting.lanes(g);
                        painting.moving(g);
                    }));
        });
    }
}
