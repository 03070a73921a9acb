package org.turnwise.desktop.video;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Words;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.playback.PlaySpan;
import org.turnwise.media.playback.PlaybackState;
import org.turnwise.media.playback.Player;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * The player of one open session as its views see it. Opening and closing a recording happen on the background executor;
 * the media room's player decodes on its own thread and is only told what to do.
 */
public final class PlayerModel implements PlaybackModel {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerModel.class);
    private static final long BACK_MILLIS = 1000;

    private final RecordingOpener opener;
    private final Executor background;
    private final Executor fx;
    private final Supplier<Roll> roll;
    private final ReadOnlyObjectWrapper<Screen> screen = new ReadOnlyObjectWrapper<>(new Screen.NoRecording());
    private final ReadOnlyObjectWrapper<Optional<VideoFrame>> frame = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> soundNote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper duration = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<TimeSpan>> loop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty rate = new SimpleDoubleProperty(1);
    private final DoubleProperty volume = new SimpleDoubleProperty(1);
    private Optional<Player> player = Optional.empty();
    private int pictureWidth;
    private int pictureHeight;
    /** Counts recordings asked for: what was opened for an earlier one is closed again. */
    private int asked;

    /**
     * @param background runs the opening and closing of recordings
     * @param fx runs what it is given on the FX thread, in order
     * @param roll how much is played around a turn, asked each time
     */
    public PlayerModel(RecordingOpener opener, Executor background, Executor fx, Supplier<Roll> roll) {
        this.opener = opener;
        this.background = background;
        this.fx = fx;
        this.roll = roll;
        rate.addListener((o, was, is) -> player.ifPresent(p -> p.setRate(is.doubleValue())));
        volume.addListener((o, was, is) -> player.ifPresent(p -> p.setVolume(is.doubleValue())));
    }

    /** What stands where the picture is. */
    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** The picture to show; empty where there is none (yet). */
    public ReadOnlyObjectProperty<Optional<VideoFrame>> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** Why there is nothing to hear; empty where there is, or where nothing is open. */
    public ReadOnlyObjectProperty<Optional<String>> soundNoteProperty() {
        return soundNote.getReadOnlyProperty();
    }

    /** Takes up what is known of the session's recording. */
    public void recording(MediaState state) {
        if (state instanceof MediaState.Found found) {
            open(found.file());
            return;
        }
        asked++;
        letGo();
        if (state instanceof MediaState.Searching) {
            screen.set(new Screen.Preparing("Looking for the recording"));
        } else if (state instanceof MediaState.Missing missing) {
            screen.set(new Screen.NotFound(missing.expected()));
        } else {
            screen.set(new Screen.NoRecording());
        }
    }

    /** Pictures need not be larger than this many physical pixels. */
    public void pictureBounds(int width, int height) {
        if (width > 0 && height > 0 && (width != pictureWidth || height != pictureHeight)) {
            pictureWidth = width;
            pictureHeight = height;
            player.ifPresent(p -> p.setPictureBounds(width, height));
        }
    }

    private void open(Path file) {
        int mine = ++asked;
        letGo();
        screen.set(new Screen.Preparing("Opening " + file.getFileName()));
        background.execute(() -> {
            try {
                Player opened = opener.open(file);
                fx.execute(() -> adopt(opened, file, mine));
            } catch (MediaException | RuntimeException failure) {
                LOG.warn("{} cannot be played", file, failure);
                fx.execute(() -> refuse(Words.of(failure), mine));
            }
        });
    }

    private void refuse(String why, int mine) {
        if (mine == asked) {
            screen.set(new Screen.CannotPlay(why));
        }
    }

    private void adopt(Player opened, Path file, int mine) {
        if (mine != asked) {
            background.execute(opened::close);
            return;
        }
        player = Optional.of(opened);
        opened.setRate(rate.get());
        opened.setVolume(volume.get());
        if (pictureWidth > 0) {
            opened.setPictureBounds(pictureWidth, pictureHeight);
        }
        duration.set(opened.durationMillis());
        soundNote.set(opened.soundNote());
        boolean pictures = opened.media().video().isPresent();
        screen.set(pictures ? new Screen.Picture() : new Screen.SoundOnly(String.valueOf(file.getFileName())));
        opened.addListener(new PlayerRelay(fx, news -> {
            if (mine == asked) {
                take(news);
            }
        }));
        // the first picture may have been shown before anyone listened
        frame.set(opened.currentFrame());
        position.set(opened.positionMillis());
    }

    private void take(PlayerRelay.News news) {
        news.durationMillis().ifPresent(duration::set);
        news.frame().ifPresent(f -> frame.set(Optional.of(f)));
        news.positionMillis().ifPresent(position::set);
        news.state().ifPresent(s -> playing.set(s == PlaybackState.PLAYING));
        news.problem().ifPresent(p -> {
            playing.set(false);
            screen.set(new Screen.CannotPlay(Words.of(p)));
        });
    }

    private void letGo() {
        player.ifPresent(p -> background.execute(p::close));
        player = Optional.empty();
        frame.set(Optional.empty());
        soundNote.set(Optional.empty());
        playing.set(false);
        loop.set(Optional.empty());
        duration.set(0);
    }

    @Override
    public ReadOnlyLongProperty positionMillisProperty() {
        return position.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty durationMillisProperty() {
        return duration.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<TimeSpan>> loopProperty() {
        return loop.getReadOnlyProperty();
    }

    @Override
    public DoubleProperty rateProperty() {
        return rate;
    }

    @Override
    public DoubleProperty volumeProperty() {
        return volume;
    }

    @Override
    public void play() {
        player.ifPresent(p -> {
            p.play();
            playing.set(true);
        });
    }

    @Override
    public void pause() {
        player.ifPresent(p -> {
            p.pause();
            playing.set(false);
        });
    }

    @Override
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else {
            play();
        }
    }

    /** Without a recording the playhead still moves, so that turns can be drawn and labelled from the transcript. */
    @Override
    public void seek(long millis) {
        long to = Math.max(0, duration.get() > 0 ? Math.min(millis, duration.get()) : millis);
        position.set(to);
        player.ifPresent(p -> p.seekMillis(to));
    }

    @Override
    public void stepFrames(int frames) {
        player.ifPresent(p -> {
            p.stepFrames(frames);
            playing.set(false);
        });
    }

    @Override
    public void playTurn(Turn turn) {
        loop.set(Optional.empty());
        Roll around = roll.get();
        PlaySpan span = spanOf(turn.span()).withRoll(around.beforeMillis(), around.afterMillis());
        position.set(span.startMillis());
        player.ifPresent(p -> {
            p.clearLoop();
            p.playSpan(span);
            playing.set(true);
        });
    }

    @Override
    public void loop(Optional<TimeSpan> span) {
        if (player.isEmpty()) {
            return;
        }
        loop.set(span);
        if (span.isEmpty()) {
            player.get().clearLoop();
            return;
        }
        PlaySpan played = spanOf(span.get());
        player.get().loop(played);
        seek(played.startMillis());
        play();
    }

    /** L plays, then faster; J plays slower, or goes back a second while standing; K stands, and takes the speed back. */
    @Override
    public void shuttle(int direction) {
        if (direction == 0) {
            pause();
            rate.set(1);
        } else if (!playing.get() && direction > 0) {
            play();
        } else if (!playing.get()) {
            seek(position.get() - BACK_MILLIS);
        } else {
            rate.set(direction > 0 ? Shuttle.faster(rate.get()) : Shuttle.slower(rate.get()));
        }
    }

    @Override
    public void close() {
        asked++;
        letGo();
    }

    private static PlaySpan spanOf(TimeSpan span) {
        return new PlaySpan(span.startMillis(), Math.max(span.startMillis() + 1, span.endMillis()));
    }
}
