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
        print(extractor, "60 s, first in the process", 60, Spent.by(() -> extract(extractor, minute)));
        for (int i = 0; i < 5; i++) {
            extract(extractor, minute);
        }
        print(extractor, "60 s", 60, best(extractor, minute, 7));
        print(extractor, "600 s", 600, best(extractor, tenMinutes, 3));
        print(extractor, "600 s on each of two threads", 1200, onTwoThreads(() -> extract(extractor, tenMinutes)));
        allocation(extractor, minute, tenMinutes);
    }

    /** The slower thread's time by the clock, and half of both threads' processor time. */
    private static Spent onTwoThreads(Runnable task) throws InterruptedException {
        Spent[] spent = new Spent[2];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int number = i;
            Thread thread = new Thread(() -> spent[number] = Spent.by(task));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Spent(Math.max(spent[0].wall(), spent[1].wall()), (spent[0].processor() + spent[1].processor()) / 2);
    }

    /** Seconds by the clock and seconds of this thread's processor time, which other programs disturb less. */
    private record Spent(double wall, double processor) {
        static Spent by(Runnable task) {
            long wall = System.nanoTime();
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            task.run();
            return new Spent(
                    (System.nanoTime() - wall) / 1e9,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9);
        }
    }

    private static Spent best(AudioExtractor extractor, float[] sound, int times) {
        double wall = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            Spent spent = Spent.by(() -> extract(extractor, sound));
            wall = Math.min(wall, spent.wall());
            processor = Math.min(processor, spent.processor());
        }
        return new Spent(wall, processor);
    }

    private static void extract(AudioExtractor extractor, float[] sound) {
        if (extractor.extract(sound, RATE) instanceof AudioFeatures.Absent absent) {
            throw new IllegalStateException(absent.reason());
        }
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
        float[] block = speech(30);
        Spent spent = Spent.by(() -> {
            AudioStream stream = extractor.open(RATE);
            for (int at = 0; at < length; at += 30) {
                stream.accept(block, 0, block.length);
            }
            stream.features();
        });
        print(extractor, length / 3600 + " h as a stream", length, spent);
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

    private static void print(AudioExtractor extractor, String what, double audio, Spent spent) {
        System.out.printf(
                Locale.ROOT,
                "%-14s %-30s %7.3f s, %4.0f x real time (by processor time %4.0f x)%n",
                extractor.set().id(),
                what,
                spent.wall(),
                audio / spent.wall(),
                audio / spent.processor());
    }
}
