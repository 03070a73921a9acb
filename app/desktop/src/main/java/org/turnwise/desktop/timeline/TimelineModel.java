package org.turnwise.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.faces.FaceLane;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.lanes.LaneKind;
import org.turnwise.desktop.timeline.lanes.LanesModel;
import org.turnwise.desktop.timeline.recording.FilmLane;
import org.turnwise.desktop.timeline.recording.SpectrumLane;
import org.turnwise.desktop.voice.VoiceLanes;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;
import org.turnwise.session.model.Turns;

/** What the timeline shows, and of which stretch of time. Needs no toolkit; confined to the FX thread. */
public final class TimelineModel {
    /** One step of the zoom keys and buttons. */
    public static final double ZOOM_STEP = 1.5;

    /** The lane that is offered where a session has nobody yet. */
    public static final String FIRST_SPEAKER = "S01";

    /** Where in the window the playhead comes to stand when the window follows it. */
    private static final double AHEAD = 0.08;

    private final ReadOnlyObjectWrapper<TimeScale> scale = new ReadOnlyObjectWrapper<>(TimeScale.whole(0, 1));
    private final ReadOnlyObjectWrapper<LaneLayout> layout = new ReadOnlyObjectWrapper<>(LaneLayout.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<TurnMarks>> marks = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TurnId>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final LongProperty playhead = new SimpleLongProperty();
    private final LongProperty recordingMillis = new SimpleLongProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<TimeSpan>> loop = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty following = new SimpleBooleanProperty(true);
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Draft>> draft = new SimpleObjectProperty<>(Optional.empty());
    private final SoundLane sound = new SoundLane();
    private final VoiceLanes voice = new VoiceLanes();
    private final FaceLane faces = new FaceLane();
    private final SpectrumLane spectrum = new SpectrumLane();
    private final FilmLane film = new FilmLane();
    private final RangeChoice range = new RangeChoice();
    private final LanesModel lanes = new LanesModel();
    private final SpeakerLanes speakers = new SpeakerLanes();
    private final DoubleProperty laneScroll = new SimpleDoubleProperty();
    private final ObjectProperty<List<Marker>> markers = new SimpleObjectProperty<>(List.of());
    private final DoubleProperty scroll = new SimpleDoubleProperty();
    private Optional<Set<TurnId>> touched = Optional.empty();
    private boolean lookedAway;

    public TimelineModel() {
        voice.shownProperty().bindBidirectional(lanes.shownProperty(LaneKind.VOICE));
        faces.shownProperty().bindBidirectional(lanes.shownProperty(LaneKind.FACES));
        playhead.addListener((o, was, is) -> follow());
        playing.addListener((o, was, is) -> {
            lookedAway = false;
            follow();
        });
        following.addListener((o, was, is) -> {
            lookedAway = false;
            follow();
        });
        recordingMillis.addListener((o, was, is) -> fitTotal());
        speakers.orderProperty()
                .addListener((o, was, is) -> marks.get().ifPresent(m -> layout.set(speakers.layoutOf(m.session()))));
        lanes.onAnew(() -> speakers.arrange(List.of()));
    }

    public ReadOnlyObjectProperty<TimeScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    public TimeScale scale() {
        return scale.get();
    }

    public ReadOnlyObjectProperty<LaneLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    public LaneLayout layout() {
        return layout.get();
    }

    /** How turns are drawn; empty while no session is open. */
    public ReadOnlyObjectProperty<Optional<TurnMarks>> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    public Optional<TurnMarks> marks() {
        return marks.get();
    }

    /** The only turns that can have changed with the marks that were set last; empty where that is not known. */
    Optional<Set<TurnId>> touched() {
        return touched;
    }

    public ReadOnlyObjectProperty<Optional<TurnId>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Optional<TurnId> selected() {
        return selected.get();
    }

    public Optional<Turn> selectedTurn() {
        return marks.get().flatMap(m -> selected.get().flatMap(m.session().turns()::find));
    }

    /** Where the playhead stands, in milliseconds. */
    public LongProperty playheadProperty() {
        return playhead;
    }

    /** Length of the recording as the player knows it, 0 where it does not. */
    public LongProperty recordingMillisProperty() {
        return recordingMillis;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    /** The span that is played over and over. */
    public ObjectProperty<Optional<TimeSpan>> loopProperty() {
        return loop;
    }

    /** Whether the window goes along with the playhead while playing. */
    public BooleanProperty followingProperty() {
        return following;
    }

    /** Whether dragging in a lane draws a turn without a key being held. */
    public BooleanProperty drawingProperty() {
        return drawing;
    }

    public ObjectProperty<Optional<Draft>> draftProperty() {
        return draft;
    }

    /** The sound under the turns. */
    public SoundLane sound() {
        return sound;
    }

    /** Pitch, loudness and voicing under the turns. */
    public VoiceLanes voice() {
        return voice;
    }

    /** Expressions of the faces under the turns. */
    public FaceLane faces() {
        return faces;
    }

    /** The sound's frequencies under the turns. */
    public SpectrumLane spectrum() {
        return spectrum;
    }

    /** Pictures of the film under the turns. */
    public FilmLane film() {
        return film;
    }

    /** The stretch of time that is chosen. */
    public RangeChoice range() {
        return range;
    }

    /** Which lanes are shown, where, and how tall. */
    public LanesModel lanes() {
        return lanes;
    }

    /** In which order the speakers' lanes lie among themselves. */
    public SpeakerLanes speakers() {
        return speakers;
    }

    /** Pixels of all lanes together scrolled out of sight beneath the axis. */
    public DoubleProperty scrollProperty() {
        return scroll;
    }

    /** The markers on the axis, by time. */
    public ObjectProperty<List<Marker>> markersProperty() {
        return markers;
    }

    /** Pixels of the speakers' lanes scrolled out of sight at the top of their strip. */
    public DoubleProperty laneScrollProperty() {
        return laneScroll;
    }

    /** Shows a session, or the same one after a change of which nothing is known. */
    public void show(TurnMarks shown) {
        show(shown, Optional.empty());
    }

    /**
     * Shows a session, or the same one after a change. Lanes are laid out anew only where turns or speakers changed.
     *
     * @param some the only turns that can have changed since what was shown last; empty where that is not known
     */
    void show(TurnMarks shown, Optional<Set<TurnId>> some) {
        touched = some;
        Session after = shown.session();
        Optional<Session> before = marks.get().map(TurnMarks::session);
        boolean another = before.map(s -> !s.id().equals(after.id())).orElse(true);
        if (another
                || !before.orElseThrow()
                        .speakers()
                        .keySet()
                        .equals(after.speakers().keySet())) {
            layout.set(speakers.layoutOf(after));
        } else if (before.orElseThrow().turns() != after.turns()) {
            Turns were = before.orElseThrow().turns();
            layout.set(some.flatMap(ids -> layout.get().follow(were, after.turns(), ids))
                    .orElseGet(() -> speakers.layoutOf(after)));
        }
        marks.set(Optional.of(shown));
        if (another) {
            laneScroll.set(0);
            scroll.set(0);
            scale.set(TimeScale.whole(totalMillis(), scale.get().widthPixels()));
        } else {
            fitTotal();
        }
    }

    /** Marks the turn as selected and brings it into sight. */
    public void select(Optional<TurnId> turn) {
        if (turn.equals(selected.get())) {
            return;
        }
        selected.set(turn);
        selectedTurn().map(Turn::span).ifPresent(span -> {
            if (!playing.get()) {
                scale.set(scale.get().revealing(span.startMillis(), span.endMillis()));
            }
        });
    }

    /** Marks the turn as selected where it is: the annotator is pointing at it. */
    public void selectInSight(TurnId turn) {
        selected.set(Optional.of(turn));
    }

    /** @param pixels width of the drawing area */
    public void width(double pixels) {
        scale.set(scale.get().withWidth(pixels));
    }

    /** Zooms about a pixel of the drawing area. */
    public void zoom(double factor, double x) {
        scale.set(scale.get().zoomed(factor, x));
        noteLookingAway();
    }

    /** Zooms about the playhead, or about the middle where the playhead is out of sight. */
    public void zoom(double factor) {
        double x = scale.get().xOf(playhead.get());
        boolean inSight = x >= 0 && x <= scale.get().widthPixels();
        zoom(factor, inSight ? x : scale.get().widthPixels() / 2);
    }

    public void pan(double pixels) {
        scale.set(scale.get().panned(pixels));
        noteLookingAway();
    }

    /** Puts the middle of the window at a time. */
    public void centreOn(long millis) {
        scale.set(scale.get().centredOn(millis));
        noteLookingAway();
    }

    public void showAll() {
        scale.set(TimeScale.whole(totalMillis(), scale.get().widthPixels()));
    }

    /** Zooms to the selected turn and a little around it. */
    public void showSelected() {
        selectedTurn().map(Turn::span).ifPresent(span -> {
            scale.set(scale.get().showing(span.startMillis(), span.endMillis()));
            noteLookingAway();
        });
    }

    /** Brings the playhead into sight, wherever it went. */
    public void showPlayhead() {
        lookedAway = false;
        scale.set(scale.get().revealing(playhead.get(), playhead.get()));
    }

    private void follow() {
        TimeScale now = scale.get();
        if (!playing.get() || !following.get() || lookedAway || now.showsAll()) {
            return;
        }
        double x = now.xOf(playhead.get());
        if (x < 0 || x > now.widthPixels() * (1 - AHEAD)) {
            scale.set(now.startingAt(playhead.get() - now.visibleMillis() * AHEAD));
        }
    }

    private void noteLookingAway() {
        double x = scale.get().xOf(playhead.get());
        lookedAway = x < 0 || x > scale.get().widthPixels();
    }

    private void fitTotal() {
        scale.set(scale.get().withTotal(totalMillis()));
    }

    private long totalMillis() {
        long media = marks.get()
                .flatMap(m -> m.session().media().stream().findFirst())
                .map(MediaSource::durationMillis)
                .orElse(0L);
        return Math.max(Math.max(media, recordingMillis.get()), layout.get().endMillis());
    }
}
