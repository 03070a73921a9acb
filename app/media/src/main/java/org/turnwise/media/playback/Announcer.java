package org.turnwise.media.playback;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;

/** The latest known state of a player, readable by every thread, and those who want to hear of changes. */
final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private volatile PlaybackState state = PlaybackState.PAUSED;
    private volatile long positionMicros;
    private volatile long durationMicros;
    private volatile @Nullable VideoFrame frame;

    private volatile @Nullable String soundNote;

    Announcer(long durationMicros) {
        this.durationMicros = durationMicros;
    }

    /** Why nothing is heard; empty where something is. */
    Optional<String> soundNote() {
        return Optional.ofNullable(soundNote);
    }

    void tellSoundNote(String why) {
        soundNote = why;
    }

    /** Sound that was heard is gone. */
    void tellSoundLost(String why) {
        soundNote = why;
        each(l -> l.soundLost(why));
    }

    /** @param why nothing is heard; empty where something is from now on */
    void tellAudible(Optional<String> why) {
        soundNote = why.orElse(null);
        each(l -> l.audibleChanged(why));
    }

    /** The sound of a further recording cannot be heard. */
    void tellNotHeard(String why) {
        each(l -> l.furtherRefused(why));
    }

    void add(PlayerListener listener) {
        listeners.add(listener);
    }

    void remove(PlayerListener listener) {
        listeners.remove(listener);
    }

    PlaybackState state() {
        return state;
    }

    long positionMicros() {
        return positionMicros;
    }

    long durationMicros() {
        return durationMicros;
    }

    Optional<VideoFrame> frame() {
        return Optional.ofNullable(frame);
    }

    /** Takes a position over without telling: the seek that leads there is still to be carried out. */
    void expectPosition(long micros) {
        positionMicros = micros;
    }

    void tellState(PlaybackState now) {
        if (state != now) {
            state = now;
            each(l -> l.stateChanged(now));
        }
    }

    void tellPosition(long micros) {
        positionMicros = micros;
        long millis = Math.floorDiv(micros, 1000L);
        each(l -> l.positionChanged(millis));
    }

    void tellDuration(long micros) {
        if (durationMicros != micros) {
            durationMicros = micros;
            long millis = Math.floorDiv(micros + 999, 1000L);
            each(l -> l.durationChanged(millis));
        }
    }

    void tellFrame(VideoFrame shown) {
        frame = shown;
        each(l -> l.frameShown(shown));
    }

    void tellFailure(MediaException problem) {
        each(l -> l.failed(problem));
    }

    private void each(Consumer<PlayerListener> call) {
        for (PlayerListener listener : listeners) {
            try {
                call.accept(listener);
            } catch (RuntimeException e) {
                LOG.warn("a player's listener failed", e);
            }
        }
    }
}
