package org.turnwise.desktop.recordings;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.turnwise.desktop.recordings.FurtherRecordings.Further;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.task.BackgroundTasks;
import org.turnwise.desktop.task.Progress;
import org.turnwise.desktop.video.Companion;
import org.turnwise.desktop.video.PlayerModel;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.MediaException;
import org.turnwise.media.alignment.Alignment;
import org.turnwise.media.alignment.SoundMatch;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.session.edit.Edit;
import org.turnwise.session.edit.ShiftMedia;
import org.turnwise.session.history.SessionChange;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TimeSpan;

/** Lays one further recording over the first in time: by hand, by ear, or by what both sound like. FX thread. */
final class LineUp {
    private static final Texts TEXTS = Texts.of(LineUp.class);
    private static final long HEARD_MILLIS = 4_000;
    private static final double USUAL_PICTURES_PER_SECOND = 25;
    private static final long PARTS = 1_000;

    private final FxSession session;
    private final PlayerModel player;
    private final Tasks tasks;
    private final Executor fx;
    private final ReadOnlyLongWrapper offset = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>(new Outcome.Nothing());
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ReadOnlyBooleanWrapper byEar = new ReadOnlyBooleanWrapper();
    private Optional<String> chosen = Optional.empty();
    private Optional<SessionChange> last = Optional.empty();
    private AtomicBoolean stop = new AtomicBoolean();
    private int underWay;

    /** Runs what takes long where its progress is shown. */
    @FunctionalInterface
    interface Tasks {
        CompletableFuture<Alignment> start(String title, BackgroundTasks.Work<Alignment> work);
    }

    /** What came of looking for the place where the sounds match. */
    sealed interface Outcome {
        record Nothing() implements Outcome {}

        record Looking() implements Outcome {}

        /** @param offer to be taken by hand, because it may be chance */
        record Said(String words, Optional<Long> offer) implements Outcome {}
    }

    LineUp(FxSession session, PlayerModel player, Tasks tasks, Executor fx) {
        this.session = session;
        this.player = player;
        this.tasks = tasks;
        this.fx = fx;
    }

    /** How much later than the first the chosen one began, as it was last asked for. */
    ReadOnlyLongProperty offsetProperty() {
        return offset.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** How far the looking is, 0 to 1. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** Whether both are heard at once. */
    ReadOnlyBooleanProperty byEarProperty() {
        return byEar.getReadOnlyProperty();
    }

    void choose(Further recording) {
        if (!chosen.equals(Optional.of(recording.source().id()))) {
            stopLooking();
            stopHearing();
            chosen = Optional.of(recording.source().id());
            last = Optional.empty();
            outcome.set(new Outcome.Nothing());
        }
        follow();
    }

    /** Takes up what the session says, unless more was asked for meanwhile. */
    void follow() {
        if (underWay == 0) {
            source(session.session()).ifPresent(m -> offset.set(m.offsetMillis()));
        }
    }

    private Optional<MediaSource> source(Session of) {
        return of.media().stream()
                .filter(m -> chosen.equals(Optional.of(m.id())))
                .findFirst();
    }

    private Optional<Companion> companion() {
        return player.companions().allProperty().get().stream()
                .filter(c -> chosen.equals(Optional.of(c.recorded().id())))
                .findFirst();
    }

    void shiftBy(long millis) {
        shiftTo(offset.get() + millis);
    }

    /** @param direction 1 for one picture later */
    void shiftByPictures(int direction) {
        double perSecond = companion()
                .flatMap(Companion::media)
                .flatMap(MediaDescription::video)
                .map(v -> v.framesPerSecond())
                .filter(rate -> rate > 0)
                .orElse(USUAL_PICTURES_PER_SECOND);
        shiftBy(Math.round(direction * 1000 / perSecond));
    }

    /** Several changes of one recording in a row are one step to undo. */
    void shiftTo(long millis) {
        if (chosen.isEmpty() || session.readOnly() || offset.get() == millis) {
            return;
        }
        String id = chosen.get();
        offset.set(millis);
        underWay++;
        CompletionStage<Optional<SessionChange>> made = last.map(
                        before -> session.amend(before, s -> edit(s, id, millis)))
                .orElseGet(() -> session.submitFor(s -> edit(s, id, millis)));
        made.whenComplete((change, failure) -> shifted(id, change, failure));
    }

    private static Optional<Edit> edit(Session now, String id, long millis) {
        return now.media().stream()
                .filter(m -> m.id().equals(id) && m.offsetMillis() != millis)
                .findFirst()
                .map(m -> new ShiftMedia(id, millis));
    }

    private void shifted(String id, @Nullable Optional<SessionChange> change, @Nullable Throwable failure) {
        underWay--;
        if (failure != null) {
            outcome.set(new Outcome.Said(TEXTS.get("lineUp.failed", Words.of(failure)), Optional.empty()));
        } else if (change != null && chosen.equals(Optional.of(id))) {
            last = change.filter(c -> c.cause() == SessionChange.Cause.EDIT);
        }
        follow();
    }

    /** Looks for the place where the sounds match; a clear one is taken, an unclear one only offered. */
    void findBySound() {
        withBoth(this::look);
    }

    /** Does it where both are open and have sound, and else says why it cannot be done. */
    private void withBoth(BiConsumer<MediaDescription, MediaDescription> work) {
        Optional<MediaDescription> first = player.companions().first();
        Optional<MediaDescription> other = companion().flatMap(Companion::media);
        if (first.isEmpty() || other.isEmpty()) {
            say(TEXTS.get("lineUp.notOpen"));
        } else if (first.get().audio().isEmpty() || other.get().audio().isEmpty()) {
            say(TEXTS.get("lineUp.silent"));
        } else {
            work.accept(first.get(), other.get());
        }
    }

    private void look(MediaDescription first, MediaDescription other) {
        stopLooking();
        AtomicBoolean mine = new AtomicBoolean();
        stop = mine;
        outcome.set(new Outcome.Looking());
        progress.set(0);
        tasks.start(TEXTS.get("lineUp.task", other.file().getFileName()), p -> match(first, other, p, mine))
                .whenComplete((found, failure) -> {
                    if (stop == mine) {
                        found(found, failure);
                    }
                });
    }

    private Alignment match(MediaDescription first, MediaDescription other, Progress task, AtomicBoolean stopped)
            throws MediaException {
        String words = TEXTS.get("lineUp.comparing");
        return new SoundMatch(
                        part -> {
                            task.report(Math.round(part * PARTS), PARTS, words);
                            fx.execute(() -> progress.set(part));
                        },
                        () -> task.cancelled() || stopped.get())
                .find(first, other);
    }

    private void found(@Nullable Alignment found, @Nullable Throwable failure) {
        if (found instanceof Alignment.Matched matched && matched.sure()) {
            say(withDrift(TEXTS.get("lineUp.found", matched.lead()), matched));
            shiftTo(matched.offsetMillis());
        } else if (found instanceof Alignment.Matched matched) {
            outcome.set(new Outcome.Said(
                    withDrift(TEXTS.get("lineUp.weak", matched.offsetMillis() / 1000.0, matched.lead()), matched),
                    Optional.of(matched.offsetMillis())));
        } else if (found != null) {
            say(TEXTS.get("lineUp.none"));
        } else if (failure == null || failure instanceof CancellationException) {
            outcome.set(new Outcome.Nothing());
        } else {
            say(TEXTS.get("lineUp.failed", Words.of(failure)));
        }
    }

    /** One offset cannot fit clocks that run apart, so it is said how far off it is. */
    private static String withDrift(String words, Alignment.Matched matched) {
        return matched.drift()
                .map(drift -> words + "\n"
                        + TEXTS.get(
                                "lineUp.drift",
                                Math.round(Math.abs(drift.millisPerHour())),
                                drift.beginMillis(),
                                drift.endMillis()))
                .orElse(words);
    }

    /** Takes the unclear place that was found. */
    void takeOffer() {
        if (outcome.get() instanceof Outcome.Said words) {
            words.offer().ifPresent(this::shiftTo);
            outcome.set(new Outcome.Nothing());
        }
    }

    private void say(String words) {
        outcome.set(new Outcome.Said(words, Optional.empty()));
    }

    void stopLooking() {
        stop.set(true);
    }

    /** Plays a few seconds from where the player stands, round and round: the first on the left, this one on the right. */
    void hearBoth() {
        withBoth((first, other) -> {
            player.companions().compareByEar(chosen);
            long from = player.positionMillisProperty().get();
            player.loop(Optional.of(new TimeSpan(from, from + HEARD_MILLIS)));
            byEar.set(true);
        });
    }

    void stopHearing() {
        if (byEar.get()) {
            byEar.set(false);
            player.companions().compareByEar(Optional.empty());
            player.loop(Optional.empty());
            player.pause();
        }
    }

    void close() {
        stopLooking();
        stopHearing();
    }
}
