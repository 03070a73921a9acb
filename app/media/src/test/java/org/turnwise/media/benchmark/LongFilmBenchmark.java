package org.turnwise.media.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.movies.MovieWriter;
import org.turnwise.media.movies.NumberedPicture;
import org.turnwise.media.movies.PictureTrack;
import org.turnwise.media.movies.RepeatedMovie;
import org.turnwise.media.movies.SoundTrack;
import org.turnwise.media.playback.AudioOutput;
import org.turnwise.media.playback.FilePlayer;
import org.turnwise.media.playback.PlayerListener;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * Prints how long a player takes from a seek to its picture in a film of three hours, 1280 x 720, 25 pictures a second, a
 * key frame every two seconds, at random moments, standing and playing; each picture is checked by the number on it. The
 * film is made once, half a minute coded and repeated, and kept in the temporary folder. To be run with {@code -Xmx512m}.
 */
public final class LongFilmBenchmark {
    private static final int SEEKS = 150;
    private static final int PICTURES = 750;
    private static final int PICTURE_MILLIS = 40;
    private static final int TIMES = 360;

    private LongFilmBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path film = film(Path.of(System.getProperty("java.io.tmpdir"), "turnwise-three-hours.mp4"));
        long begun = System.nanoTime();
        MediaDescription media = MediaProbe.probe(film);
        System.out.printf(
                Locale.ROOT,
                "%d MB, %d s, probed in %d ms, heap of at most %d MB%n",
                Files.size(film) >> 20,
                media.durationMicros() / 1_000_000,
                (System.nanoTime() - begun) / 1_000_000,
                Runtime.getRuntime().maxMemory() >> 20);
        measure(media, System.out);
    }

    private static Path film(Path target) throws IOException, MediaException {
        if (Files.exists(target)) {
            return target;
        }
        Path piece = target.resolveSibling("turnwise-half-minute.mp4");
        Path unfinished = target.resolveSibling("turnwise-three-hours-unfinished.mp4");
        int rate = 48_000;
        MovieWriter.write(
                piece,
                Optional.of(PictureTrack.constant("libopenh264", PICTURES, 1, 1000 / PICTURE_MILLIS)
                        .withSize(1280, 720)
                        .withKeyEvery(50)),
                Optional.of(SoundTrack.of("aac", rate, 1, PICTURES * PICTURE_MILLIS / 1000, SoundTrack.chirp(rate))));
        RepeatedMovie.write(piece, unfinished, (long) PICTURES * PICTURE_MILLIS, TIMES);
        Files.delete(piece);
        return Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void measure(MediaDescription media, PrintStream out) throws Exception {
        BlockingQueue<VideoFrame> shown = new ArrayBlockingQueue<>(1000);
        try (FilePlayer player = FilePlayer.open(media, AudioOutput.none())) {
            player.setPictureBounds(640, 360);
            player.addListener(new PlayerListener() {
                @Override
                public void frameShown(VideoFrame frame) {
                    shown.add(frame);
                }
            });
            seeks(player, shown, new Random(0), "the program's first", out);
            seeks(player, shown, new Random(1), "standing", out);
            player.play();
            seeks(player, shown, new Random(2), "playing", out);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf("heap used at the end: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static void seeks(
            FilePlayer player, BlockingQueue<VideoFrame> shown, Random random, String how, PrintStream out)
            throws InterruptedException {
        double[] millis = new double[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            long to = (long) (random.nextDouble() * (player.durationMillis() - 1000));
            shown.clear();
            long begun = System.nanoTime();
            player.seekMillis(to);
            VideoFrame frame = shown.poll(20, TimeUnit.SECONDS);
            while (frame != null && !frame.isShownAt(to * 1000)) {
                frame = shown.poll(20, TimeUnit.SECONDS);
            }
            millis[i] = (System.nanoTime() - begun) / 1e6;
            if (frame == null) {
                throw new IllegalStateException("no picture for " + to + " ms");
            }
            int number = NumberedPicture.read(frame.pixels(), frame.width(), frame.height());
            if (number != to / PICTURE_MILLIS % PICTURES) {
                throw new IllegalStateException("picture " + number + " at " + to + " ms");
            }
            Thread.sleep(40);
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "%s: %d seeks to their pictures p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                how,
                SEEKS,
                millis[SEEKS / 2],
                millis[SEEKS * 95 / 100],
                millis[SEEKS - 1]);
    }
}
