package org.turnwise.features.audio.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.turnwise.features.audio.AudioExtractor;
import org.turnwise.features.audio.AudioStream;

/** A track of hours that is never in memory whole: how long it takes, and how much memory. */
final class LongTrack {
    private final AudioExtractor extractor;
    private final float[] block;
    private final int rateHz;

    LongTrack(AudioExtractor extractor, float[] block, int rateHz) {
        this.extractor = extractor;
        this.block = block;
        this.rateHz = rateHz;
    }

    String measure(int hours) {
        int blocks = (int) (hours * 3600L * rateHz / block.length);
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            pool.resetPeakUsage();
        }
        AudioStream stream = extractor.open(rateHz);
        Spent spent = Spent.by(() -> {
            for (int i = 0; i < blocks; i++) {
                stream.accept(block, 0, block.length);
            }
        });
        System.gc();
        long kept = used();
        Spent end = Spent.by(stream::features);
        double seconds = (double) blocks * block.length / rateHz;
        return String.format(
                Locale.ROOT,
                "%d h as a stream: %.1f s, %.0f x real time (CPU %.0f x); heap used before the results, after a"
                        + " collection: %d MB (%.0f bytes per frame of 10 ms); results: %.1f s; highest use of the heap's"
                        + " pools, summed: %d MB; limit of the heap: %d MB; the process's highest memory: %s",
                hours,
                spent.wall() + end.wall(),
                seconds / (spent.wall() + end.wall()),
                seconds / (spent.processor() + end.processor()),
                kept / 1_000_000,
                kept / (seconds * 100),
                end.wall(),
                peak() / 1_000_000,
                Runtime.getRuntime().maxMemory() / 1_000_000,
                resident());
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** As Linux tells it. */
    private static String resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring("VmHWM:".length()).strip())
                    .findFirst()
                    .orElse("not told");
        } catch (IOException e) {
            return "not told here";
        }
    }
}
