package org.turnwise.desktop.video;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.desktop.shell.Words;
import org.turnwise.desktop.wording.Said;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.media.MediaException;
import org.turnwise.media.playback.AudioDevice;
import org.turnwise.media.playback.Player;
import org.turnwise.session.model.TimeSpan;

/**
 * Holds the recording that is played, if any: opens it on the background executor, puts it in the place of the one
 * before, and closes what is no longer wanted.
 */
final class RecordingSlot {
    private static final Texts TEXTS = Texts.of(RecordingSlot.class);

    private static final Logger LOG = LoggerFactory.getLogger(RecordingSlot.class);

    private final RecordingOpener opener;
    private final Executor background;
    private final Executor fx;
    private final PlayerState state;
    private final Consumer<Player> prepare;
    private Optional<Player> player = Optional.empty();
    private Optional<PlayerRelay> relay = Optional.empty();
    private Optional<Path> file = Optional.empty();
    private AudioDevice device = AudioDevice.SYSTEM_DEFAULT;
    /** What is open was opened for this device, which is another than the chosen one once that one has failed. */
    private AudioDevice playedOn = AudioDevice.SYSTEM_DEFAULT;

    private int pictureWidth;
    private int pictureHeight;
    /** Counts recordings asked for: what was opened for an earlier one is closed again. */
    private int asked;

    /** Where to go on in a recording that is opened again. */
    private record Resume(long positionMillis, boolean playing, Optional<TimeSpan> loop) {}

    /** @param prepare sets up a player that has just been opened */
    RecordingSlot(
            RecordingOpener opener, Executor background, Executor fx, PlayerState state, Consumer<Player> prepare) {
        this.opener = opener;
        this.background = background;
        this.fx = fx;
        this.state = state;
        this.prepare = prepare;
    }

    Optional<Player> player() {
        return player;
    }

    void recording(MediaState found) {
        if (found instanceof MediaState.Found its) {
            open(its.file(), device, Optional.empty());
            return;
        }
        close();
        if (found instanceof MediaState.Searching) {
            state.screen.set(new Screen.Preparing(TEXTS.get("recording.looking")));
        } else if (found instanceof MediaState.Missing missing) {
            state.screen.set(new Screen.NotFound(missing.expected()));
        } else {
            state.screen.set(new Screen.NoRecording());
        }
    }

    /** Plays on another device from now on; an open recording goes on where it is. */
    void output(AudioDevice wanted) {
        if (!wanted.equals(device)) {
            device = wanted;
            file.ifPresent(f -> open(f, wanted, Optional.of(resume())));
        }
    }

    void pictureBounds(int width, int height) {
        if (width > 0 && height > 0 && (width != pictureWidth || height != pictureHeight)) {
            pictureWidth = width;
            pictureHeight = height;
            player.ifPresent(p -> p.setPictureBounds(width, height));
        }
    }

    /** Takes what the player has reported by now. */
    void catchUp() {
        relay.ifPresent(PlayerRelay::catchUp);
    }

    /** The player is about to be sent elsewhere: where it was before is not told any more. */
    void forgetPosition() {
        relay.ifPresent(PlayerRelay::forgetPosition);
    }

    void close() {
        asked++;
        file = Optional.empty();
        letGo();
    }

    private Resume resume() {
        return new Resume(state.position.get(), state.playing.get(), state.loop.get());
    }

    private void open(Path wanted, AudioDevice on, Optional<Resume> resume) {
        int mine = ++asked;
        file = Optional.of(wanted);
        playedOn = on;
        letGo();
        state.screen.set(new Screen.Preparing(TEXTS.get("recording.opening", wanted.getFileName())));
        Consumer<String> remark = words -> fx.execute(() -> {
            if (mine == asked) {
                state.soundRemark.set(Optional.of(words));
            }
        });
        background.execute(() -> {
            try {
                Player opened = opener.open(wanted, on, remark);
                fx.execute(() -> adopt(opened, wanted, mine, resume));
            } catch (MediaException | RuntimeException failure) {
                LOG.warn("{} cannot be played", wanted, failure);
                fx.execute(() -> refuse(Words.of(failure), mine));
            }
        });
    }

    private void refuse(String why, int mine) {
        if (mine == asked) {
            state.screen.set(new Screen.CannotPlay(why));
        }
    }

    private void adopt(Player opened, Path wanted, int mine, Optional<Resume> resume) {
        if (mine != asked) {
            background.execute(opened::close);
            return;
        }
        player = Optional.of(opened);
        prepare.accept(opened);
        if (pictureWidth > 0) {
            opened.setPictureBounds(pictureWidth, pictureHeight);
        }
        state.duration.set(opened.durationMillis());
        state.soundNote.set(opened.soundNote().map(Said::sentence));
        boolean pictures = opened.media().video().isPresent();
        state.screen.set(pictures ? new Screen.Picture() : new Screen.SoundOnly(String.valueOf(wanted.getFileName())));
        PlayerRelay reports = new PlayerRelay(fx, news -> {
            if (mine == asked) {
                take(news);
            }
        });
        opened.addListener(reports);
        relay = Optional.of(reports);
        // the first picture may have been shown before anyone listened
        state.frame.set(opened.currentFrame());
        resume.ifPresentOrElse(r -> goOn(opened, r), () -> stand(opened));
    }

    /** Where the playhead was put before there was a recording, the recording stands too. */
    private void stand(Player opened) {
        if (state.position.get() > 0) {
            opened.seekMillis(state.position.get());
        } else {
            state.position.set(opened.positionMillis());
        }
    }

    private void take(PlayerRelay.News news) {
        state.take(news);
        if (news.soundLost().isPresent() && !playedOn.isSystemDefault()) {
            String name = playedOn.words();
            open(file.orElseThrow(), AudioDevice.SYSTEM_DEFAULT, Optional.of(resume()));
            state.soundRemark.set(Optional.of(TEXTS.get("recording.soundLost", name)));
        }
    }

    private void goOn(Player opened, Resume resume) {
        state.loop.set(resume.loop());
        resume.loop().map(state::padded).ifPresent(opened::loop);
        state.position.set(resume.positionMillis());
        opened.seekMillis(resume.positionMillis());
        if (resume.playing()) {
            opened.play();
            state.playing.set(true);
        }
    }

    private void letGo() {
        player.ifPresent(p -> background.execute(p::close));
        player = Optional.empty();
        relay = Optional.empty();
        state.clear();
    }
}
