package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.probe.MediaDescription;

/**
 * Plays one recording. Sound leads and pictures follow; without an audio device or without sound the wall clock leads.
 *
 * <p>Every method may be called from any thread and returns at once: commands are carried out in order on the player's
 * own thread, and of several seeks that wait only the latest is carried out. Getters give the latest known values.
 * Positions are media times in milliseconds (zero = the first picture or sample); positions outside the recording are
 * taken as its nearest end.
 */
public interface Player extends AutoCloseable {
    MediaDescription media();

    PlaybackState state();

    /** Where the player stands; right after a seek command this is already the wanted position. */
    long positionMillis();

    /** Length of the recording in milliseconds. */
    long durationMillis();

    /** The picture shown last; empty for a recording without moving pictures, or before the first is decoded. */
    Optional<VideoFrame> currentFrame();

    /** Plays on from the position; from the start when at the end. */
    void play();

    void pause();

    /** Jumps; keeps playing or standing as before. The picture of that moment is shown in both cases. */
    void seekMillis(long positionMillis);

    /**
     * Says where the player will likely be sent next, empty where no one knows: the picture there is decoded by then, beside
     * what plays, so that it is shown at once. Nothing is shown or changed by it, and it need not come true.
     */
    void expectMillis(OptionalLong positionMillis);

    /**
     * Pauses and goes the given number of pictures forwards (or, negative, backwards). In a recording without pictures a
     * step is 40 ms.
     */
    void stepFrames(int frames);

    /**
     * Plays from the span's start and pauses at its end: for "play this turn". Combine with {@link PlaySpan#withRoll}
     * for a lead-in and lead-out. Playing ends where the recording does; a span past its end is over at once, and the
     * player has {@linkplain PlaybackState#ENDED ended}. Ends a loop. A later seek lifts the stop; once it is reached, play goes on beyond it.
     */
    void playSpan(PlaySpan span);

    /** From now on, reaching the span's end while playing jumps to its start. Does not start playing by itself. */
    void loop(PlaySpan span);

    void clearLoop();

    Optional<PlaySpan> loopedSpan();

    /** Speed from 0.25 to 2 (1 = as recorded), pitch kept; values outside are taken as the nearest. */
    void setRate(double rate);

    double rate();

    /** 0 (silent) to 1 (as recorded); values outside are taken as the nearest. */
    void setVolume(double volume);

    double volume();

    /**
     * Lets a further recording's sound be heard in the place of this one's, or beside it; empty for this one's alone. Time
     * and pictures stay this recording's, which need not have sound itself. It is opened beside what plays, and heard once it
     * is open; where that fails, listeners are told.
     */
    default void hear(Optional<HeardInstead> further) {}

    /**
     * Pictures are scaled down to fit into this many pixels (never up), keeping their shape: decoding for a small view
     * is much cheaper. The current picture is shown again in the new size.
     */
    void setPictureBounds(int maxWidth, int maxHeight);

    /** Whether an audio device plays the sound; where not, {@link #soundNote()} says why. */
    boolean audible();

    /** Why there is nothing to hear, for the status line; empty when there is. */
    Optional<String> soundNote();

    void addListener(PlayerListener listener);

    void removeListener(PlayerListener listener);

    /** Stops, ends the player's thread and releases every native object before it returns. */
    @Override
    void close();
}
