package org.turnwise.features.audio.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Goldens;
import org.turnwise.features.audio.Goldens.Sound;
import org.turnwise.features.audio.extract.AudioExtractors;

/**
 * Prints how many times faster than real time a set is computed from speech of 16 kHz (the 30 s recording of ../shared,
 * over and over): a fresh process's first minute, then 60 s and 600 s on one thread, 600 s on two threads each, memory
 * allocated per frame, and a track of three hours that is never in memory whole. Arguments: ids of sets, {@code 3h} for
 * the last.
 */
public final class AudioBenchmark {
    private static final int RATE = 16000;

    private AudioBenchmark() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> wanted = List.of(args);
        AudioExtractors extractors = new AudioExtractors();
        for (String id : extractors.ids()) {
            if (wanted.isEmpty() || wanted.contains(id)) {
                AudioExtractor extractor = extractors.find(id).orElseThrow();
                measure(extractor);
                if (wanted.contains("3h")) {
                    stream(extractor, 3 * 3600);
                }
            }
        }
    }

    private static void measure(AudioExtractor extractor) throws InterruptedException {
        float[] minute = speech(60);
        float[] tenMinutes = speech(600);
        print(extractor, "60 s, first in the process", 60, seconds(extractor, minute));
        for (int i = 0; i < 5; i++) {
            seconds(extractor, minute);
        }
        print(extractor, "60 s", 60, best(extractor, minute, 7));
        print(extractor, "600 s", 600, best(extractor, tenMinutes, 3));
        long begun = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> seconds(extractor, tenMinutes));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        print(extractor, "600 s on each of two threads", 1200, (System.nanoTime() - begun) / 1e9);
        allocation(extractor, minute, tenMinutes);
    }

    private static double best(AudioExtractor extractor, float[] sound, int times) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            best = Math.min(best, seconds(extractor, sound));
        }
        return best;
    }

    private static double seconds(AudioExtractor extractor, float[] sound) {
        long begun = System.nanoTime();
        AudioFeatures features = extractor.extract(sound, RATE);
        if (features instanceof AudioFeatures.Absent absent) {
            throw new IllegalStateException(absent.reason());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void allocation(AudioExtractor extractor, float[] minute, float[] tenMinutes) {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = bean.getThreadAllocatedBytes(id);
        extractor.extract(minute, RATE);
        long between = bean.getThreadAllocatedBytes(id);
        extractor.extract(tenMinutes, RATE);
        long after = bean.getThreadAllocatedBytes(id);
        System.out.printf(
                Locale.ROOT,
                "%-14s %.0f bytes allocated per frame of 10 ms, results and contours included (60 s: %.1f MB, 600 s: %.1f"
                        + " MB)%n",
                extractor.set().id(),
                ((after - between) - (between - before)) / 54000.0,
                (between - before) / 1e6,
                (after - between) / 1e6);
    }

    private static void stream(AudioExtractor extractor, int length) {
        float[] second = speech(30);
        long begun = System.nanoTime();
        AudioStream stream = extractor.open(RATE);
        for (int at = 0; at < length; at += 30) {
            stream.accept(second, 0, second.length);
        }
        stream.features();
        print(extractor, length / 3600 + " h as a stream", length, (System.nanoTime() - begun) / 1e9);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT,
                "%-14s heap at the end %d MB%n",
                extractor.set().id(),
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    }

    private static float[] speech(int seconds) {
        Sound sound = Goldens.sound("long_30s");
        float[] speech = Arrays.copyOf(sound.mono(), seconds * RATE);
        for (int i = sound.mono().length; i < speech.length; i++) {
            speech[i] = speech[i - sound.mono().length];
        }
        return speech;
    }

    private static void print(AudioExtractor extractor, String what, double audio, double wall) {
        System.out.printf(
                Locale.ROOT, "%-14s %-32s %7.3f s, %5.0f x real time%n", extractor.set().id(), what, wall, audio / wall);
    }
}
