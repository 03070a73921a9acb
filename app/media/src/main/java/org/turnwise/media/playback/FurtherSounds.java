package org.turnwise.media.playback;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.AudioStream;
import org.turnwise.media.probe.MediaDescription;

/**
 * Opens the sound of further recordings beside the player's thread, which goes on playing meanwhile, and goes there to where
 * it will be heard. Where the played recording has no sound of its own, a line is opened with it. Of several that are wanted
 * one after the other only the last one comes. Any thread.
 */
final class FurtherSounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FurtherSounds.class);

    private final Executor beside;
    private final Optional<AudioOutput> output;
    private final NativeLedger ledger;
    private int asked;
    private @Nullable Opened ready;

    /** What came of it. */
    sealed interface Opened {
        /** @param line where the player had none */
        record Ready(FurtherSound sound, Optional<AudioLine> line) implements Opened {}

        /** @param why can be shown */
        record Refused(String why) implements Opened {}
    }

    /** @param output for a played recording without sound; empty where it has a line, or should have */
    FurtherSounds(Executor beside, Optional<AudioOutput> output, NativeLedger ledger) {
        this.beside = beside;
        this.output = output;
        this.ledger = ledger;
    }

    /** Whether a line can be opened for a further recording alone. */
    boolean canOpenLine() {
        return output.isPresent();
    }

    /**
     * @param format of the line that is there; empty for a new one
     * @param micros where the player stands
     * @param told once {@link #take} has an answer, on another thread; not at all where something else is wanted by then
     */
    void want(HeardInstead wanted, Optional<PcmFormat> format, long micros, Runnable told) {
        forget();
        int mine = number();
        beside.execute(() -> {
            Opened opened = open(wanted, format, micros);
            if (isTaken(opened, mine)) {
                told.run();
            } else {
                close(opened);
            }
        });
    }

    /** Nothing is wanted any more. */
    void forget() {
        @Nullable Opened old;
        synchronized (this) {
            old = ready;
            ready = null;
            asked++;
        }
        close(old);
    }

    private synchronized int number() {
        return asked;
    }

    private synchronized boolean isTaken(Opened opened, int mine) {
        if (mine == asked) {
            ready = opened;
        }
        return mine == asked;
    }

    /** What was opened; from now on it is the caller's. */
    synchronized Optional<Opened> take() {
        Optional<Opened> opened = Optional.ofNullable(ready);
        ready = null;
        return opened;
    }

    /** Lets something go that the player needs no more, beside its thread. */
    void letGo(AutoCloseable old) {
        beside.execute(() -> closeQuietly(old));
    }

    private Opened open(HeardInstead wanted, Optional<PcmFormat> format, long micros) {
        Optional<AudioLine> line = Optional.empty();
        try {
            line = format.isPresent() ? Optional.empty() : Optional.of(newLine(wanted.media()));
            PcmFormat its = line.map(AudioLine::format).or(() -> format).orElseThrow();
            FurtherSound sound = new FurtherSound(wanted, its, ledger);
            try {
                sound.goTo(its.sampleAtMicros(micros));
            } catch (MediaException unreadable) {
                sound.close();
                throw unreadable;
            }
            return new Opened.Ready(sound, line);
        } catch (MediaException | AudioUnavailableException | RuntimeException refused) {
            LOG.warn("{} is not heard", wanted.media().file(), refused);
            line.ifPresent(FurtherSounds::closeQuietly);
            return new Opened.Refused(String.valueOf(refused.getMessage()));
        }
    }

    private AudioLine newLine(MediaDescription media) throws AudioUnavailableException {
        int rate = media.audio().map(AudioStream::sampleRateHz).orElse(48_000);
        int channels = media.audio().map(AudioStream::channels).orElse(1);
        AudioOutput to = output.orElseThrow(() -> new AudioUnavailableException("There is no line for its sound."));
        return to.open(new PcmFormat(rate, Math.min(2, channels)));
    }

    private static void close(@Nullable Opened opened) {
        if (opened instanceof Opened.Ready unwanted) {
            unwanted.sound().close();
            unwanted.line().ifPresent(AudioLine::close);
        }
    }

    private static void closeQuietly(AutoCloseable old) {
        try {
            old.close();
        } catch (Exception failure) {
            LOG.warn("closing failed", failure);
        }
    }

    @Override
    public void close() {
        forget();
    }
}
