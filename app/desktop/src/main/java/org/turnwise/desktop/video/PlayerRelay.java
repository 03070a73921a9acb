package org.turnwise.desktop.video;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.media.playback.PlayerListener;

/**
 * Brings what a player reports from its own thread to the FX thread. Of several reports that come faster than the screen
 * can show them only the latest of each kind arrives, so that a slow screen is never behind.
 */
final class PlayerRelay implements PlayerListener {
    /**
     * What is new since the last report; what is not new is empty.
     *
     * @param silence why nothing is heard any more, or that something is
     */
    record News(
            Optional<VideoFrame> frame,
            Optional<Long> positionMillis,
            Optional<PlaybackState> state,
            Optional<Long> durationMillis,
            Optional<Optional<String>> silence,
            Optional<String> soundLost,
            Optional<MediaException> problem) {}

    private final Executor fx;
    private final Consumer<News> receiver;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private final AtomicReference<@Nullable VideoFrame> frame = new AtomicReference<>();
    private final AtomicReference<@Nullable Long> position = new AtomicReference<>();
    private final AtomicReference<@Nullable PlaybackState> state = new AtomicReference<>();
    private final AtomicReference<@Nullable Long> duration = new AtomicReference<>();
    private final AtomicReference<@Nullable Optional<String>> silence = new AtomicReference<>();
    private final AtomicReference<@Nullable String> soundLost = new AtomicReference<>();
    private final AtomicReference<@Nullable MediaException> problem = new AtomicReference<>();

    /** @param receiver called on the FX thread */
    PlayerRelay(Executor fx, Consumer<News> receiver) {
        this.fx = fx;
        this.receiver = receiver;
    }

    @Override
    public void frameShown(VideoFrame shown) {
        frame.set(shown);
        send();
    }

    @Override
    public void positionChanged(long positionMillis) {
        position.set(positionMillis);
        send();
    }

    @Override
    public void stateChanged(PlaybackState changed) {
        state.set(changed);
        send();
    }

    @Override
    public void durationChanged(long durationMillis) {
        duration.set(durationMillis);
        send();
    }

    @Override
    public void audibleChanged(Optional<String> why) {
        silence.set(why);
        send();
    }

    @Override
    public void soundLost(String why) {
        soundLost.set(why);
        send();
    }

    @Override
    public void failed(MediaException failure) {
        problem.set(failure);
        send();
    }

    private void send() {
        if (underWay.compareAndSet(false, true)) {
            fx.execute(this::deliver);
        }
    }

    /** Delivers at once what is on its way. FX thread. */
    void catchUp() {
        if (underWay.get()) {
            deliver();
        }
    }

    /** A position that is on its way is not of interest any more: the player is sent elsewhere. FX thread. */
    void forgetPosition() {
        position.set(null);
    }

    private void deliver() {
        underWay.set(false);
        receiver.accept(new News(
                Optional.ofNullable(frame.getAndSet(null)),
                Optional.ofNullable(position.getAndSet(null)),
                Optional.ofNullable(state.getAndSet(null)),
                Optional.ofNullable(duration.getAndSet(null)),
                Optional.ofNullable(silence.getAndSet(null)),
                Optional.ofNullable(soundLost.getAndSet(null)),
                Optional.ofNullable(problem.getAndSet(null))));
    }
}
