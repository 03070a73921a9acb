package org.turnwise.desktop.timeline.markers;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
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
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;

/** The markers of the open session, and what can be done with them; every change is an edit. Confined to the FX thread. */
public final class Markers implements AutoCloseable {
    /** A marker this near is the one that the playhead stands at. */
    private static final long HERE_MILLIS = 20;

    private final FxSession session;
    private final PlaybackModel playback;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<List<Marker>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<Marker>> asked = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Setting> setting = Optional.empty();
    private Optional<Saying> saying = Optional.empty();

    /**
     * A marker that was set last and is asked for its words before it is durable.
     *
     * @param marker as it is asked for; the session may number it otherwise
     * @param made as the session has it, once it has it; for the editor's thread
     */
    private record Setting(
            Marker marker, AtomicReference<Optional<Marker>> made, CompletionStage<Optional<SessionChange>> done) {}

    /** Words that wait for their marker to be durable. */
    private record Saying(Setting of, UnaryOperator<Marker> said) {}

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

    /** The marker whose words are to be typed, be it on its way to the session still; empty for none. */
    public ObjectProperty<Optional<Marker>> askedProperty() {
        return asked;
    }

    /** Who set it, by name. */
    public String who(Marker marker) {
        Annotator by = session.session().annotators().get(marker.annotator());
        return by == null ? marker.annotator() : by.name();
    }

    /**
     * Sets one at the playhead and asks at once what it is for, so that what is typed next are its words; where one stands
     * there already, only asks.
     */
    public void setHere() {
        long here = playback.positionMillisProperty().get();
        Optional<Marker> there = shown.get().stream()
                .filter(m -> Math.abs(m.millis() - here) <= HERE_MILLIS)
                .findFirst();
        if (there.isPresent()) {
            asked.set(there);
            return;
        }
        Marker wanted = new Marker(
                session.whole().nextMarkerId(), here, "", session.annotator().id(), clock.instant());
        AtomicReference<Optional<Marker>> made = new AtomicReference<>(Optional.empty());
        CompletionStage<Optional<SessionChange>> done = submit(now -> {
            Optional<Marker> marker = Optional.of(numbered(wanted, now.nextMarkerId()));
            made.set(marker);
            return marker;
        });
        setting = Optional.of(new Setting(wanted, made, done));
        asked.set(Optional.of(wanted));
    }

    /**
     * Gives it these words; who says so and when is kept with it. The words of the marker that was set last are one step with
     * it where nothing was done in between.
     */
    public void say(Marker marker, String words) {
        asked.set(Optional.empty());
        Optional<Setting> fresh = setting.filter(s -> s.marker().equals(marker));
        setting = Optional.empty();
        if (words.equals(marker.words())) {
            return;
        }
        UnaryOperator<Marker> said =
                m -> new Marker(m.id(), m.millis(), words, session.annotator().id(), clock.instant());
        fresh.ifPresentOrElse(
                s -> say(new Saying(s, said)),
                () -> submit(now ->
                        Optional.ofNullable(now.markers().get(marker.id())).map(said)));
    }

    private void say(Saying words) {
        saying = Optional.of(words);
        words.of().done().thenAccept(set -> {
            if (saying.equals(Optional.of(words))) {
                saying = Optional.empty();
                set.ifPresent(change -> amend(change, words.said()));
            }
        });
    }

    /** Has words that wait for their marker follow it to the disk without coming back here: nobody will be here then. */
    @Override
    public void close() {
        Optional<Saying> waiting = saying;
        saying = Optional.empty();
        waiting.ifPresent(
                words -> submit(now -> Objects.requireNonNull(words.of().made().get())
                        .flatMap(marker -> Optional.ofNullable(now.markers().get(marker.id())))
                        .map(words.said())));
    }

    private void amend(SessionChange set, UnaryOperator<Marker> said) {
        Annotator annotator = session.annotator();
        set.touched().markers().stream()
                .flatMap(id -> Optional.ofNullable(set.after().markers().get(id)).stream())
                .findFirst()
                .ifPresent(marker -> session.amend(set, now -> Optional.of(edit(now, annotator, said.apply(marker)))));
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

    private CompletionStage<Optional<SessionChange>> submit(Function<Session, Optional<Marker>> make) {
        Annotator annotator = session.annotator();
        return session.submitFor(now -> make.apply(now).map(marker -> edit(now, annotator, marker)));
    }

    private static Marker numbered(Marker marker, long id) {
        return new Marker(id, marker.millis(), marker.words(), marker.annotator(), marker.at());
    }

    private static Edit edit(Session now, Annotator annotator, Marker marker) {
        PutMarker put = new PutMarker(marker);
        if (now.annotators().containsKey(annotator.id())) {
            return put;
        }
        return new Several(put.description(), List.of(new AddAnnotator(annotator), put));
    }
}
