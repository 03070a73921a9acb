package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.MediaException.Reason;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.MediaDescription;

/** Plays a file with FFmpeg. Owns one thread that decodes, feeds the line and calls the listeners. */
public final class FilePlayer implements Player {
    private static final Logger LOG = LoggerFactory.getLogger(FilePlayer.class);
    private static final double SLOWEST = 0.25;
    private static final double FASTEST = 2;

    private final MediaDescription media;
    private final Mailbox mailbox = new Mailbox();
    private final Announcer announcer;
    private final Thread thread;
    private volatile double rate = 1;
    private volatile double volume = 1;
    private volatile @Nullable PlaySpan loop;

    private FilePlayer(MediaDescription media, Announcer announcer, PlayerParts parts, TimeSource time) {
        this.media = media;
        this.announcer = announcer;
        parts.soundNote().ifPresent(announcer::tellSoundNote);
        PlayerEngine engine = new PlayerEngine(mailbox, announcer, parts, time);
        this.thread = new Thread(() -> run(engine), "turnwise-player");
        thread.setDaemon(true);
    }

    /**
     * Opens the recording, paused at its start.
     *
     * @throws MediaException where it cannot be read; without a sound device it opens all the same
     */
    public static FilePlayer open(MediaDescription media, AudioOutput output) throws MediaException {
        return open(media, output, new NativeLedger());
    }

    /** As {@link #open(MediaDescription, AudioOutput)}, counting native objects in the ledger. */
    public static FilePlayer open(MediaDescription media, AudioOutput output, NativeLedger ledger)
            throws MediaException {
        Announcer announcer = new Announcer(media.durationMicros());
        TimeSource time = TimeSource.system();
        PlayerParts parts = PlayerParts.open(media, output, announcer, time, ledger, FilePlayer::beside);
        FilePlayer player = new FilePlayer(media, announcer, parts, time);
        player.thread.start();
        return player;
    }

    /** Players that play through this output. */
    public static PlayerFactory factory(AudioOutput output) {
        return media -> open(media, output);
    }

    /** A thread for each piece of work: there is one a turn, and none has to be ended when the player is closed. */
    @SuppressWarnings("ThreadPriorityCheck") // only a courtesy to what plays: nothing relies on it
    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "turnwise-player-ahead");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private void run(PlayerEngine engine) {
        try (engine) {
            while (!mailbox.isClosed()) {
                long wait = stepOf(engine);
                mailbox.await(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long stepOf(PlayerEngine engine) {
        try {
            return engine.step();
        } catch (MediaException e) {
            engine.fail(e);
        } catch (RuntimeException e) {
            LOG.error("playing {} failed", media.file(), e);
            engine.fail(new MediaException(
                    media.file(), Reason.DECODING_FAILED, media.file() + ": playing failed; the log says more."));
        }
        return 0;
    }

    @Override
    public MediaDescription media() {
        return media;
    }

    @Override
    public PlaybackState state() {
        return announcer.state();
    }

    @Override
    public long positionMillis() {
        return Math.floorDiv(announcer.positionMicros(), 1000L);
    }

    @Override
    public long durationMillis() {
        return Math.floorDiv(announcer.durationMicros() + 999, 1000L);
    }

    @Override
    public Optional<VideoFrame> currentFrame() {
        return announcer.frame();
    }

    @Override
    public void play() {
        mailbox.post(new Command.Play());
    }

    @Override
    public void pause() {
        mailbox.post(new Command.Pause());
    }

    @Override
    public void seekMillis(long positionMillis) {
        long micros = Math.max(0, Math.min(announcer.durationMicros(), positionMillis * 1000));
        mailbox.post(new Command.Seek(micros));
        announcer.expectPosition(micros);
    }

    @Override
    public void expectMillis(OptionalLong positionMillis) {
        OptionalLong micros = positionMillis.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Math.min(announcer.durationMicros(), positionMillis.getAsLong() * 1000)));
        mailbox.post(new Command.Expect(micros));
    }

    @Override
    public void stepFrames(int frames) {
        mailbox.post(new Command.Step(frames));
    }

    @Override
    public void playSpan(PlaySpan span) {
        loop = null;
        mailbox.post(new Command.PlayStretch(span));
        announcer.expectPosition(Math.min(announcer.durationMicros(), span.startMillis() * 1000));
    }

    @Override
    public void loop(PlaySpan span) {
        loop = span;
        mailbox.post(new Command.Loop(span));
    }

    @Override
    public void clearLoop() {
        loop = null;
        mailbox.post(new Command.ClearLoop());
    }

    @Override
    public Optional<PlaySpan> loopedSpan() {
        return Optional.ofNullable(loop);
    }

    @Override
    public void setRate(double wanted) {
        rate = Math.max(SLOWEST, Math.min(FASTEST, wanted));
        mailbox.post(new Command.Rate(rate));
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public void setVolume(double wanted) {
        volume = Math.max(0, Math.min(1, wanted));
        mailbox.post(new Command.Volume(volume));
    }

    @Override
    public double volume() {
        return volume;
    }

    @Override
    public void hear(Optional<HeardInstead> further) {
        mailbox.post(new Command.Hear(further));
    }

    @Override
    public void setPictureBounds(int maxWidth, int maxHeight) {
        mailbox.post(new Command.Bounds(new PictureBounds(Math.max(1, maxWidth), Math.max(1, maxHeight))));
    }

    @Override
    public boolean audible() {
        return announcer.soundNote().isEmpty();
    }

    @Override
    public Optional<String> soundNote() {
        return announcer.soundNote();
    }

    @Override
    public void addListener(PlayerListener listener) {
        announcer.add(listener);
    }

    @Override
    public void removeListener(PlayerListener listener) {
        announcer.remove(listener);
    }

    @Override
    public void close() {
        mailbox.close();
        if (Thread.currentThread() != thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
