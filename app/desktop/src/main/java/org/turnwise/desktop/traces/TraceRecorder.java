package org.turnwise.desktop.traces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.edit.AddAnnotator;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.PutTrace;
import org.turnwise.session.edit.Several;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.TracePiece;

/**
 * Records what the annotator shows while the recording plays, 25 values a second of media time. What is recorded is kept
 * every few seconds, yet is one step to undo. Knows no toolkit but its properties; confined to the FX thread.
 */
public final class TraceRecorder {
    private static final long KEEP_MILLIS = 5000;

    private static final Texts TEXTS = Texts.of(TraceRecorder.class);

    private final FxSession session;
    private final PlaybackModel player;
    private final Supplier<Optional<TimeSpan>> range;
    private final Map<Dimension, DoubleProperty> values = new EnumMap<>(Dimension.class);
    private final ObjectProperty<Set<Dimension>> followed =
            new SimpleObjectProperty<>(Set.copyOf(EnumSet.allOf(Dimension.class)));
    private final ReadOnlyBooleanWrapper recording = new ReadOnlyBooleanWrapper(false);
    private final Map<Dimension, TraceTake> takes = new EnumMap<>(Dimension.class);
    private Optional<Long> until = Optional.empty();
    private Optional<SessionChange> kept = Optional.empty();
    private boolean keeping;
    private long keptAt;

    /** @param range the stretch chosen on the timeline, of which a trace is drawn anew */
    public TraceRecorder(FxSession session, PlaybackModel player, Supplier<Optional<TimeSpan>> range) {
        this.session = session;
        this.player = player;
        this.range = range;
        for (Dimension dimension : Dimension.values()) {
            values.put(dimension, new SimpleDoubleProperty(0));
        }
        player.playingProperty().addListener((o, was, is) -> {
            if (recording.get() && !is) {
                stop();
            }
        });
    }

    /** What the annotator shows, from -1 to 1; what lies outside is brought there when it is recorded. */
    public DoubleProperty valueProperty(Dimension dimension) {
        DoubleProperty value = values.get(dimension);
        return value == null ? new SimpleDoubleProperty() : value;
    }

    /** Which dimensions are recorded; the others stay as they are. */
    public ObjectProperty<Set<Dimension>> followedProperty() {
        return followed;
    }

    public ReadOnlyBooleanProperty recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** Why nothing can be recorded; empty where it can. */
    public Optional<String> whyNot() {
        return session.readOnlyReason()
                .or(() -> player.durationMillisProperty().get() > 0
                        ? Optional.empty()
                        : Optional.of(TEXTS.get("state.nothingPlays")));
    }

    /** Plays and records: the chosen stretch, or from the playhead until it is stopped. */
    public void start() {
        if (recording.get() || whyNot().isPresent() || followed.get().isEmpty()) {
            return;
        }
        takes.clear();
        followed.get().forEach(dimension -> takes.put(dimension, new TraceTake()));
        kept = Optional.empty();
        keptAt = player.positionMillisProperty().get();
        Optional<TimeSpan> chosen = range.get();
        until = chosen.map(TimeSpan::endMillis);
        if (chosen.isPresent()) {
            player.seek(chosen.get().startMillis());
        }
        player.loop(Optional.empty());
        player.play();
        recording.set(player.playingProperty().get());
    }

    /** Looks where the playhead is and what the annotator shows; called at every frame. */
    public void tick() {
        if (!recording.get()) {
            return;
        }
        long now = player.positionMillisProperty().get();
        if (until.isPresent() && now >= until.get()) {
            player.pause();
            stop();
            return;
        }
        takes.forEach(
                (dimension, take) -> take.show(now, valueProperty(dimension).get()));
        if (Math.abs(now - keptAt) >= KEEP_MILLIS && !keeping) {
            keptAt = now;
            keep();
        }
    }

    /** Pauses, and keeps what was recorded. */
    public void stop() {
        if (!recording.get()) {
            return;
        }
        recording.set(false);
        player.pause();
        keep();
    }

    /** Takes away what was recorded in the chosen stretch, or all of it where none is chosen. */
    public void clear() {
        Optional<TimeSpan> chosen = range.get();
        Annotator annotator = session.annotator();
        Set<Dimension> wanted = followed.get();
        session.submitFor(now -> {
            List<TracePiece> pieces = new ArrayList<>();
            for (Dimension dimension : wanted) {
                pieces.addAll(chosen.map(span -> emptied(now, annotator, dimension, span))
                        .orElseGet(() -> allEmptied(now, annotator, dimension)));
            }
            return pieces.isEmpty() ? Optional.empty() : Optional.of(new PutTrace(pieces));
        });
    }

    private static List<TracePiece> emptied(Session now, Annotator annotator, Dimension dimension, TimeSpan span) {
        long last = (span.endMillis() + TracePiece.STEP_MILLIS - 1) / TracePiece.STEP_MILLIS;
        double[] nothing = new double[(int) (last - span.startMillis() / TracePiece.STEP_MILLIS)];
        Arrays.fill(nothing, Double.NaN);
        return now.trace(annotator.id(), dimension.id()).with(span.startMillis(), nothing).stream()
                .filter(piece -> now.traces().containsKey(piece.key()))
                .toList();
    }

    private static List<TracePiece> allEmptied(Session now, Annotator annotator, Dimension dimension) {
        return now.traces().keySet().stream()
                .filter(key -> key.annotator().equals(annotator.id())
                        && key.dimension().equals(dimension.id()))
                .map(TracePiece::empty)
                .toList();
    }

    /** What was kept of this recording before is taken back first, so that there is one step in all. */
    private void keep() {
        if (takes.values().stream().allMatch(TraceTake::isEmpty)) {
            return;
        }
        keeping = true;
        Annotator annotator = session.annotator();
        Map<Dimension, TraceTake> shown = new EnumMap<>(Dimension.class);
        takes.forEach((dimension, take) -> shown.put(dimension, take.copy()));
        Function<Session, Optional<Edit>> make = now -> Optional.of(edit(now, annotator, shown));
        CompletionStage<Optional<SessionChange>> change =
                kept.map(earlier -> session.amend(earlier, make)).orElseGet(() -> session.submitFor(make));
        change.whenComplete((done, failure) -> {
            keeping = false;
            if (done != null) {
                kept = done;
            }
        });
    }

    private static Edit edit(Session now, Annotator annotator, Map<Dimension, TraceTake> shown) {
        List<TracePiece> pieces = new ArrayList<>();
        shown.forEach((dimension, take) -> pieces.addAll(take.pieces(now, annotator.id(), dimension)));
        PutTrace put = new PutTrace(pieces);
        return now.annotators().containsKey(annotator.id())
                ? put
                : new Several(put.description(), List.of(new AddAnnotator(annotator), put));
    }
}
