package org.turnwise.desktop.video;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.PlaySpan;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.session.model.TimeSpan;

/** What the views are shown of the player. Written by the player's own classes alone. */
final class PlayerState {
    private static final Texts TEXTS = Texts.of(PlayerState.class);
    /** A turn may end this much past the recording before a word is lost: transcripts round. */
    private static final long ROUNDED_MILLIS = 100;

    final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(new Screen.NoRecording());
    final ReadOnlyObjectWrapper<Optional<VideoFrame>> frame = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<String>> soundNote = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<String>> soundRemark = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyObjectWrapper<Optional<String>> turnRemark = new ReadOnlyObjectWrapper<>(Optional.empty());
    final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper();
    final ReadOnlyLongWrapper duration = new ReadOnlyLongWrapper();
    final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    /** Without its padding. */
    final ReadOnlyObjectWrapper<Optional<TimeSpan>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());

    final IntegerProperty loopPadding = new SimpleIntegerProperty();

    /** From when on there are no pictures, where that was found to be before the recording's end. */
    private OptionalLong picturesEndMillis = OptionalLong.empty();

    /** The turn or range that was asked for last. */
    private Optional<TimeSpan> asked = Optional.empty();

    PlayerState() {
        frame.addListener((o, was, is) -> is.ifPresent(this::learnPicturesEnd));
        position.addListener((o, was, is) -> heedPicturesEnd());
        duration.addListener((o, was, is) -> remarkAnew());
    }

    /** What is played of a looped span. */
    PlaySpan padded(TimeSpan span) {
        return PlayerModel.spanOf(span).withRoll(loopPadding.get(), loopPadding.get());
    }

    /**
     * Whether nothing of the span is in the recording. Where all or a part of it is missing, or its pictures are, that is
     * remarked; of the pictures also later, when they are found to end before it.
     */
    boolean remarkWhetherPast(TimeSpan span) {
        long end = duration.get();
        asked = Optional.of(span);
        turnRemark.set(Optional.empty());
        turnRemark.set(missingIn(span));
        return end > 0 && span.startMillis() >= end;
    }

    /** The turn that was asked for last is not what is looked at any more. */
    void forgetAsked() {
        asked = Optional.empty();
        turnRemark.set(Optional.empty());
    }

    private Optional<String> missingIn(TimeSpan span) {
        OptionalLong end = duration.get() > 0 ? OptionalLong.of(duration.get()) : OptionalLong.empty();
        boolean soundGoesOn = end.orElse(Long.MAX_VALUE) > picturesEndMillis.orElse(0) + ROUNDED_MILLIS;
        OptionalLong unseen = soundGoesOn ? picturesEndMillis : OptionalLong.empty();
        return missing(span, end, "turn.past")
                .or(() -> missing(span, unseen, "turn.unseen"))
                .or(() -> cut(span, unseen, "turn.unseenRest"))
                .or(() -> cut(span, end, "turn.cut"));
    }

    private static Optional<String> missing(TimeSpan span, OptionalLong end, String key) {
        return end.isPresent() && span.startMillis() >= end.getAsLong()
                ? Optional.of(TEXTS.get(key, Times.exact(end.getAsLong())))
                : Optional.empty();
    }

    private static Optional<String> cut(TimeSpan span, OptionalLong end, String key) {
        return end.isPresent() && span.endMillis() > end.getAsLong() + ROUNDED_MILLIS
                ? Optional.of(TEXTS.get(key, Times.exact(end.getAsLong())))
                : Optional.empty();
    }

    private void learnPicturesEnd(VideoFrame shown) {
        OptionalLong end = shown.picturesEndMicros();
        OptionalLong known = picturesEndMillis;
        boolean wrong = end.isEmpty() && shown.timestampMillis() >= known.orElse(Long.MAX_VALUE);
        if (end.isPresent()) {
            picturesEndMillis = OptionalLong.of(Math.floorDiv(end.getAsLong() + 999, 1000L));
        } else if (wrong) {
            picturesEndMillis = OptionalLong.empty();
        }
        heedPicturesEnd();
        if (!known.equals(picturesEndMillis)) {
            remarkAnew();
        }
    }

    /** More is known of where the recording, or what is seen of it, ends. */
    private void remarkAnew() {
        asked.map(this::missingIn).ifPresent(turnRemark::set);
    }

    private void heedPicturesEnd() {
        boolean over = position.get() >= picturesEndMillis.orElse(Long.MAX_VALUE);
        if (screen.get() instanceof Screen.Picture && over) {
            screen.set(new Screen.PicturesOver(picturesEndMillis.getAsLong()));
        } else if (screen.get() instanceof Screen.PicturesOver && !over) {
            screen.set(new Screen.Picture());
        }
    }

    void take(PlayerRelay.News news) {
        news.durationMillis().ifPresent(duration::set);
        news.frame().ifPresent(f -> frame.set(Optional.of(f)));
        news.positionMillis().ifPresent(position::set);
        news.state().ifPresent(s -> playing.set(s == PlaybackState.PLAYING));
        news.silence().ifPresent(why -> soundNote.set(why.map(Said::sentence)));
        news.soundLost().ifPresent(why -> soundNote.set(Optional.of(Said.sentence(why))));
        news.problem().ifPresent(p -> {
            playing.set(false);
            screen.set(new Screen.CannotPlay(Words.of(p)));
        });
    }

    /** Nothing is open; the playhead stays where it is. */
    void clear() {
        picturesEndMillis = OptionalLong.empty();
        asked = Optional.empty();
        frame.set(Optional.empty());
        soundNote.set(Optional.empty());
        soundRemark.set(Optional.empty());
        turnRemark.set(Optional.empty());
        playing.set(false);
        loop.set(Optional.empty());
        duration.set(0);
    }
}
