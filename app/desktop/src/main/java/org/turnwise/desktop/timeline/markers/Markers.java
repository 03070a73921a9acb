package org.turnwise.desktop.timeline.markers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.PutMarker;
import org.turnwise.session.edit.RemoveMarker;
import org.turnwise.session.edit.Several;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;

/** The markers of the open session, and what can be done with them; every change is an edit. Confined to the FX thread. */
public final class Markers {
    /** A marker this near is the one that the playhead stands at. */
    private static final long HERE_MILLIS = 20;

    private final FxSession session;
    private final PlaybackModel playback;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<List<Marker>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Marker>> asked = new SimpleObjectProperty<>(Optional.empty());

    public Markers(FxSession session, PlaybackModel playback, InstantSource clock) {
        this.session = session;
        this.playback = playback;
        this.clock = clock;
        session.sessionProperty().addListener((o, was, is) -> {
            if (was.markers() != is.markers()) {
                shown.set(is.markersInOrder());
            }
        });
        shown.set(session.session().markersInOrder());
    }

    /** Those the annotator may see, by time. */
    public ReadOnlyObjectProperty<List<Marker>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The marker whose words are to be typed, as soon as it is shown; empty for none. */
    public ObjectProperty<Optional<Marker>> askedProperty() {
        return asked;
    }

    /** Who set it, by name. */
    public String who(Marker marker) {
        Annotator by = session.session().annotators().get(marker.annotator());
        return by == null ? marker.annotator() : by.name();
    }

    /** Sets one at the playhead and asks what it is for; where one stands there already, only asks. */
    public void setHere() {
        long here = playback.positionMillisProperty().get();
        Optional<Marker> there = shown.get().stream()
                .filter(m -> Math.abs(m.millis() - here) <= HERE_MILLIS)
                .findFirst();
        if (there.isPresent()) {
            asked.set(there);
            return;
        }
        submit(now -> Optional.of(
                new Marker(now.nextMarkerId(), here, "", session.annotator().id(), clock.instant())));
    }

    /** Gives it these words; who says so and when is kept with it. */
    public void say(Marker marker, String words) {
        asked.set(Optional.empty());
        if (!words.equals(marker.words())) {
            change(
                    marker,
                    m -> new Marker(
                            m.id(), m.millis(), words, session.annotator().id(), clock.instant()));
        }
    }

    public void remove(Marker marker) {
        asked.set(Optional.empty());
        session.submitFor(now ->
                now.markers().containsKey(marker.id()) ? Optional.of(new RemoveMarker(marker.id())) : Optional.empty());
    }

    /** Goes to the marker before the playhead, or to the next one; where there is none, stays. */
    public void go(int direction) {
        long here = playback.positionMillisProperty().get();
        Comparator<Marker> byTime = Comparator.comparingLong(Marker::millis);
        (direction > 0
                        ? shown.get().stream()
                                .filter(m -> m.millis() > here + HERE_MILLIS)
                                .min(byTime)
                        : shown.get().stream()
                                .filter(m -> m.millis() < here - HERE_MILLIS)
                                .max(byTime))
                .ifPresent(m -> playback.seek(m.millis()));
    }

    private void change(Marker marker, UnaryOperator<Marker> to) {
        submit(now -> Optional.ofNullable(now.markers().get(marker.id())).map(to));
    }

    /** A marker that is new is asked for its words once it is there. */
    private void submit(Function<Session, Optional<Marker>> make) {
        Annotator annotator = session.annotator();
        session.submitFor(now -> make.apply(now).map(marker -> edit(now, annotator, marker)))
                .thenAccept(done -> done.ifPresent(change -> change.after().markers().values().stream()
                        .filter(m -> !change.before().markers().containsKey(m.id()))
                        .findFirst()
                        .ifPresent(m -> asked.set(Optional.of(m)))));
    }

    private static Edit edit(Session now, Annotator annotator, Marker marker) {
        PutMarker put = new PutMarker(marker);
        if (now.annotators().containsKey(annotator.id())) {
            return put;
        }
        return new Several(put.description(), List.of(new AddAnnotator(annotator), put));
    }
}
