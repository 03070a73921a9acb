package org.turnwise.media.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.decode.PictureBounds;
import org.turnwise.media.decode.VideoFrame;
import org.turnwise.media.decode.VideoFrames;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;

/**
 * Prints, for each recording named on the command line: time from a seek to its picture (random moments; stepping back),
 * pictures decoded a second at full size and at 480 x 270, and how many times faster than real time the sound is read.
 */
public final class SeekBenchmark {
    private static final int SEEKS = 200;

    private SeekBenchmark() {}

    public static void main(String[] files) throws MediaException {
        for (String file : files) {
            measure(Path.of(file), System.out);
        }
    }

    private static void measure(Path file, PrintStream out) throws MediaException {
        long begun = System.nanoTime();
        MediaDescription media = MediaProbe.probe(file);
        out.printf("%s: probed in %d ms%n", file.getFileName(), (System.nanoTime() - begun) / 1_000_000);
        if (media.video().isPresent()) {
            try (VideoFrames frames = VideoFrames.open(media)) {
                sequential(frames, out, "full size");
                frames.setBounds(new PictureBounds(480, 270));
                sequential(frames, out, "480 x 270");
                Random random = new Random(1);
                long length = media.durationMicros();
                seeks(frames, out, "random seeks", i -> (long) (random.nextDouble() * length));
                long step = (long) (1e6 / media.video().get().framesPerSecond());
                seeks(frames, out, "steps back", i -> Math.max(0, length * 3 / 4 - i * step));
            }
        }
        if (media.audio().isPresent()) {
            sound(media, out);
        }
    }

    private static void sequential(VideoFrames frames, PrintStream out, String what) throws MediaException {
        frames.at(0);
        long begun = System.nanoTime();
        int count = 0;
        for (Optional<VideoFrame> frame = frames.next(); frame.isPresent() && count < 1000; frame = frames.next()) {
            count++;
        }
        out.printf("  %s: %.0f pictures a second%n", what, count * 1e9 / (System.nanoTime() - begun));
    }

    private static void seeks(VideoFrames frames, PrintStream out, String what, LongUnaryOperator moment)
            throws MediaException {
        long[] nanos = new long[SEEKS];
        for (int i = 0; i < SEEKS; i++) {
            long micros = moment.applyAsLong(i);
            long begun = System.nanoTime();
            frames.at(micros);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        out.printf(
                "  %s: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what, nanos[SEEKS / 2] / 1e6, nanos[SEEKS * 95 / 100] / 1e6, nanos[SEEKS - 1] / 1e6);
    }

    private static void sound(MediaDescription media, PrintStream out) throws MediaException {
        long begun = System.nanoTime();
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(16_000))) {
            float[] chunk = new float[16_000];
            while (reader.read(chunk, chunk.length) > 0) {
                // Only the reading is measured.
            }
            double seconds = reader.position() / 16_000.0;
            out.printf("  sound: %.0f times real time%n", seconds * 1e9 / (System.nanoTime() - begun));
        }
    }
}
