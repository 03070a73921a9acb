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
import org.turnwise.features.audio.extract.AudioExtractors;

/**
 * Prints how many times faster than real time a set is computed from speech of 16 kHz (the 30 s recording of ../shared,
 * over and over): a fresh process's first minute, then 60 s and 600 s on one thread and on two, memory allocated per
 * frame, where the time goes, and with {@code 3h} a track of three hours that is never in memory whole. Arguments: ids
 * of sets (all where none is named), {@code 3h}, {@code only-3h} for that alone.
 */
public final class AudioBenchmark {
    private static final int RATE = 16000;
    private static final int MINUTE = 60;
    private static final int TEN_MINUTES = 600;
    private static final int THREADS = 2;
    private static final int HOURS = 3;
    private static final float[] SPEECH = Goldens.sound("long_30s").mono();

    private final AudioExtractor extractor;

    private AudioBenchmark(AudioExtractor extractor) {
        this.extractor = extractor;
    }

    public static void main(String[] args) throws InterruptedException {
        List<String> ids = new ArrayList<>(List.of(args));
        boolean alone = ids.remove("only-3h");
        boolean hours = ids.remove("3h") || alone;
        AudioExtractors extractors = new AudioExtractors();
        System.out.printf(
                Locale.ROOT,
                "%d processors, Java %s, load %.2f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (String id : ids.isEmpty() ? extractors.ids() : ids) {
            AudioExtractor extractor = extractors
                    .find(id)
                    .orElseThrow(
                            () -> new IllegalArgumentException("no set " + id + "; there are " + extractors.ids()));
            AudioBenchmark benchmark = new AudioBenchmark(extractor);
            if (!alone) {
                benchmark.speed();
                benchmark.allocation();
                benchmark.profile();
            }
            if (hours) {
                benchmark.say(new LongTrack(extractor, SPEECH, RATE).measure(HOURS));
            }
        }
    }

    private void speed() throws InterruptedException {
        float[] minute = speech(MINUTE);
        float[] tenMinutes = speech(TEN_MINUTES);
        row("60 s, first in the process", MINUTE, 1, Spent.by(() -> extract(minute)));
        for (int i = 0; i < 10; i++) {
            extract(minute);
        }
        both("60 s", MINUTE, minute, 9);
        both("600 s", TEN_MINUTES, tenMinutes, 5);
    }

    /** One thread and two in turn, so that what else the machine does meets both; of each the best. */
    private void both(String what, int seconds, float[] sound, int times) throws InterruptedException {
        Spent one = new Spent(Double.MAX_VALUE, Double.MAX_VALUE);
        Spent two = one;
        for (int i = 0; i < times; i++) {
            one = one.best(Spent.by(() -> extract(sound)));
            two = two.best(Spent.byEachOf(THREADS, () -> extract(sound)));
        }
        row(what, seconds, 1, one);
        row(what + " each", seconds * THREADS, THREADS, two);
        say(String.format(
                Locale.ROOT,
                "%s: two threads together are %.2f times one by the clock, %.2f by processor time",
                what,
                THREADS * one.wall() / two.wall(),
                THREADS * one.processor() / two.processor()));
    }

    private void row(String what, double audio, int threads, Spent spent) {
        say(String.format(
                Locale.ROOT,
                "%-27s %d thread%s  %7.3f s  %4.0f x real time by the clock   CPU per thread %7.3f s  %4.0f x",
                what,
                threads,
                threads == 1 ? " " : "s",
                spent.wall(),
                audio / spent.wall(),
                spent.processor(),
                audio / threads / spent.processor()));
    }

    private void say(String line) {
        System.out.printf("%-12s %s%n", extractor.set().id(), line);
    }

    private void extract(float[] sound) {
        if (extractor.extract(sound, RATE) instanceof AudioFeatures.Absent absent) {
            throw new IllegalStateException(absent.reason());
        }
    }

    /** In the steady state: of a stream that has already taken a minute. */
    private void allocation() {
        AudioStream stream = extractor.open(RATE);
        float[] minute = speech(MINUTE);
        stream.accept(minute, 0, minute.length);
        long before = allocated();
        for (int i = 1; i < TEN_MINUTES / MINUTE; i++) {
            stream.accept(minute, 0, minute.length);
        }
        long after = allocated();
        stream.features();
        say(String.format(
                Locale.ROOT,
                "allocated while sound comes in: %.1f bytes per frame of 10 ms, the contours kept among them; for the"
                        + " results of 600 s at the end: %.1f MB",
                (after - before) / ((TEN_MINUTES - MINUTE) * 100.0),
                (allocated() - after) / 1e6));
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private void profile() {
        float[] tenMinutes = speech(TEN_MINUTES);
        say("where the time goes, "
                + StageProfile.of(() -> {
                    for (int i = 0; i < 3; i++) {
                        extract(tenMinutes);
                    }
                }));
    }

    private static float[] speech(int seconds) {
        float[] speech = Arrays.copyOf(SPEECH, seconds * RATE);
        for (int i = SPEECH.length; i < speech.length; i++) {
            speech[i] = speech[i - SPEECH.length];
        }
        return speech;
    }
}
