package org.turnwise.desktop.video;

import java.util.Optional;
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

    /** What is played of a looped span. */
    PlaySpan padded(TimeSpan span) {
        return PlayerModel.spanOf(span).withRoll(loopPadding.get(), loopPadding.get());
    }

    /** Whether nothing of the span is in the recording. Where all or a part of it is missing, that is remarked. */
    boolean remarkWhetherPast(TimeSpan span) {
        long end = duration.get();
        boolean past = end > 0 && span.startMillis() >= end;
        boolean cut = end > 0 && span.endMillis() > end + ROUNDED_MILLIS;
        turnRemark.set(Optional.empty());
        if (past || cut) {
            String words = Times.exact(end);
            turnRemark.set(Optional.of(past ? TEXTS.get("turn.past", words) : TEXTS.get("turn.cut", words)));
        }
        return past;
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
        frame.set(Optional.empty());
        soundNote.set(Optional.empty());
        soundRemark.set(Optional.empty());
        turnRemark.set(Optional.empty());
        playing.set(false);
        loop.set(Optional.empty());
        duration.set(0);
    }
}
