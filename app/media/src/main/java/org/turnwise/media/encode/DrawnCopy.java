package org.turnwise.media.encode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.ffmpeg.Demuxer;
import org.turnwise.media.ffmpeg.NativeLedger;
import org.turnwise.media.probe.MediaDescription;

/**
 * A copy of a recording as MP4 with something drawn over every picture: upright, at its own times, with its sound as one
 * channel. Pictures with a side longer than {@value #LONGEST} pixels are scaled down. Memory does not grow with the
 * recording.
 */
public final class DrawnCopy {
    private static final int LONGEST = 1920;
    private static final int SOUND_RATE_HZ = 44_100;
    private static final int MOST_FRAMES_PER_SECOND = 60;
    private static final int USUAL_FRAMES_PER_SECOND = 25;
    private static final int BLOCK = 1024;

    /** Stands in every copy, so that one is known from a film of somebody else's. */
    private static final String COMMENT = "Drawn over by Turnwise";

    private DrawnCopy() {}

    /** Draws on a picture. */
    @FunctionalInterface
    public interface Painter {
        /** @param pixels {@code 0xAARRGGBB}, row after row, to be drawn into */
        void paint(int[] pixels, int width, int height, long millis);
    }

    /** Whether the file is such a copy, and not a film of somebody else's. */
    public static boolean isOne(Path file) {
        try (Demuxer demuxer = Demuxer.open(file, new NativeLedger())) {
            AVDictionaryEntry comment =
                    avutil.av_dict_get(demuxer.context().metadata(), "comment", (AVDictionaryEntry) null, 0);
            return comment != null
                    && !comment.isNull()
                    && COMMENT.equals(comment.value().getString(StandardCharsets.UTF_8));
        } catch (MediaException e) {
            return false;
        }
    }

    /**
     * Writes the copy, wholly or not at all: under another name in the target's folder, which is made where there is none,
     * then moved to its place.
     *
     * @param target replaced where it is there; as it was where this fails
     * @param cancelled asked before every picture
     * @throws CancellationException where cancelled became true
     * @throws MediaException if the recording cannot be read
     * @throws UncheckedIOException if the copy cannot be written
     */
    public static void write(MediaDescription media, Path target, Painter painter, BooleanSupplier cancelled)
            throws MediaException {
        Path place = target.toAbsolutePath();
        Path unfinished = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(unfinished.getParent());
            try {
                draw(media, unfinished, painter, cancelled);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException(target + " could not be written: " + e.getMessage(), e));
        }
    }

    private static void draw(MediaDescription media, Path target, Painter painter, BooleanSupplier cancelled)
            throws MediaException {
        try (VideoFrames frames = VideoFrames.open(media)) {
            frames.setBounds(new PictureBounds(LONGEST, LONGEST));
            VideoFrame first = frames.at(0);
            if (media.audio().isEmpty()) {
                try (FilmWriter film = FilmWriter.open(target, form(media, first, 0), COMMENT)) {
                    pictures(frames, first, painter, cancelled, film, micros -> {});
                }
                return;
            }
            try (PcmReader sound = PcmReader.open(media, PcmFormat.plainMean(SOUND_RATE_HZ));
                    FilmWriter film = FilmWriter.open(target, form(media, first, SOUND_RATE_HZ), COMMENT)) {
                pictures(frames, first, painter, cancelled, film, micros -> soundUntil(micros, sound, film));
                soundUntil(Long.MAX_VALUE, sound, film);
            }
        }
    }

    private static FilmWriter.Form form(MediaDescription media, VideoFrame first, int soundRateHz) {
        double rate = media.video().orElseThrow().framesPerSecond();
        double used = rate > 0 ? Math.min(MOST_FRAMES_PER_SECOND, rate) : USUAL_FRAMES_PER_SECOND;
        return new FilmWriter.Form(first.width(), first.height(), used, soundRateHz);
    }

    private static void pictures(
            VideoFrames frames,
            VideoFrame first,
            Painter painter,
            BooleanSupplier cancelled,
            FilmWriter film,
            LongConsumer reached)
            throws MediaException {
        for (Optional<VideoFrame> next = Optional.of(first); next.isPresent(); next = frames.next()) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("writing the copy was cancelled");
            }
            VideoFrame picture = next.get();
            int[] pixels = picture.pixels().clone();
            painter.paint(pixels, picture.width(), picture.height(), picture.timestampMillis());
            film.picture(pixels, picture.width(), picture.timestampMicros());
            reached.accept(picture.timestampMicros());
        }
    }

    /** Sound follows the pictures, so that neither waits in the file for the other. */
    private static void soundUntil(long micros, PcmReader sound, FilmWriter film) {
        float[] samples = new float[BLOCK];
        while (sound.position() * 1_000_000.0 / SOUND_RATE_HZ < micros) {
            int read = sound.read(samples, BLOCK);
            if (read == 0) {
                return;
            }
            film.sound(samples, read);
        }
    }
}
