package org.turnwise.media.playback;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;

/**
 * Which picture hangs on the wall. Pictures follow the clock: those whose time is over before they are decoded are never
 * painted, and decoding gives way when the sound needs feeding. Player's thread only.
 */
final class PictureShow implements AutoCloseable {
    /** Decoding for one look at most this long, so that the line (a fifth of a second) does not run dry. */
    private static final long PATIENCE_NANOS = 50_000_000L;

    private static final int MISSES_BORNE = 8;
    private static final long SEEK_PATIENCE_NANOS = 250_000_000L;

    private final PictureAhead ahead;
    private final Announcer announcer;
    private final TimeSource time;
    private final long firstMicros;
    private VideoFrames frames;
    private PictureBounds bounds = PictureBounds.NONE;
    private int missed;
    private @Nullable VideoFrame shown;

    /**
     * @param ahead decodes what will likely be jumped to
     * @param firstMicros media time of the first picture, which is shown before its time too
     */
    PictureShow(VideoFrames frames, PictureAhead ahead, long firstMicros, Announcer announcer, TimeSource time) {
        this.frames = frames;
        this.ahead = ahead;
        this.firstMicros = firstMicros;
        this.announcer = announcer;
        this.time = time;
    }

    void setBounds(PictureBounds wanted) throws MediaException {
        bounds = wanted;
        frames.setBounds(wanted);
        ahead.setBounds(wanted);
        VideoFrame now = shown;
        if (now != null) {
            show(frames.at(now.timestampMicros()));
        }
    }

    /** Where the next jump will likely lead, so that its picture is decoded by then; empty where no one knows. */
    void expect(OptionalLong micros) {
        ahead.expect(micros);
    }

    /** While playing: shows the picture of this moment if it is not shown already and can be had in time. */
    void follow(long micros) throws MediaException {
        if (isUpToDate(micros)) {
            return;
        }
        long begun = time.nanos();
        Optional<VideoFrame> due = frames.at(micros, () -> time.nanos() - begun > PATIENCE_NANOS);
        if (due.isPresent()) {
            show(due.get());
        } else if (++missed >= MISSES_BORNE) {
            // The machine cannot keep up: a late picture now and then is better than none.
            frames.latestDecoded().ifPresent(this::show);
        }
    }

    /** After a seek: shows the picture of this moment, however long it takes, unless a later seek waits. */
    void jump(long micros, BooleanSupplier overtaken) throws MediaException {
        VideoFrame now = shown;
        if (now != null && isUpToDate(micros)) {
            announcer.tellFrame(now);
            return;
        }
        long begun = time.nanos();
        BooleanSupplier vain = () -> overtaken.getAsBoolean() && time.nanos() - begun > SEEK_PATIENCE_NANOS;
        if (!frames.holds(micros)) {
            ahead.exchange(micros, frames, vain).ifPresent(this::goOnWith);
        }
        frames.at(micros, vain).ifPresent(this::show);
    }

    private void goOnWith(VideoFrames other) {
        frames = other;
        frames.setBounds(bounds);
    }

    /** Goes so many pictures on or back from the one shown; where it stands then, empty where nothing is shown. */
    Optional<VideoFrame> step(int count) throws MediaException {
        VideoFrame from = shown;
        if (from == null) {
            return Optional.empty();
        }
        frames.at(from.timestampMicros());
        for (int i = 0; i < Math.abs(count); i++) {
            Optional<VideoFrame> reached = count > 0 ? frames.next() : frames.previous();
            if (reached.isEmpty()) {
                break;
            }
        }
        frames.current().ifPresent(this::show);
        return frames.current();
    }

    /** When another picture is due, empty where none is shown. */
    Optional<Long> dueMicros() {
        return Optional.ofNullable(shown).map(VideoFrame::endMicros);
    }

    /** When the pictures are over, where the last of them is shown and the recording goes on clearly longer. */
    OptionalLong endMicros() {
        VideoFrame now = shown;
        return now == null ? OptionalLong.empty() : now.picturesEndMicros();
    }

    private boolean isUpToDate(long micros) {
        return shown != null && shown.isShownAt(Math.max(micros, firstMicros));
    }

    private void show(VideoFrame frame) {
        shown = frame;
        missed = 0;
        announcer.tellFrame(frame);
    }

    @Override
    public void close() {
        ahead.close();
        frames.close();
    }
}
