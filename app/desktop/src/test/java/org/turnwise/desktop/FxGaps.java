package org.turnwise.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Watches how long the FX thread does not answer: every millisecond a probe is put at the end of the thread's queue. How
 * long it waits there is how long somebody waits for the window; what the thread computed since the probe before is what
 * one event, one piece of work handed over or one pulse took (or several that took less than a millisecond together).
 */
final class FxGaps implements AutoCloseable {
    private static final long EVERY_MICROS = 1000;
    /** What one piece of work may take. */
    static final double LIMIT_MILLIS = 16;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private long cpuBefore;
    private double longestWall;
    private double longestCpu;
    private final List<Double> tooLong = new ArrayList<>();

    /**
     * The longest gap since it was last asked.
     *
     * @param wallMillis waited, other programs' share of the processor included
     * @param cpuMillis computed by the FX thread itself
     * @param tooLong what the FX thread computed in each gap over the limit, in the order in which they came
     */
    record Gap(double wallMillis, double cpuMillis, List<Double> tooLong) {}

    /** On the FX thread. */
    void start() {
        cpuBefore = threads.getCurrentThreadCpuTime();
        again();
    }

    /** On the FX thread. */
    Gap take() {
        Gap gap = new Gap(longestWall, longestCpu, List.copyOf(tooLong));
        tooLong.clear();
        longestWall = 0;
        longestCpu = 0;
        return gap;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void again() {
        clock.schedule(
                () -> {
                    long posted = System.nanoTime();
                    Platform.runLater(() -> probe(posted));
                },
                EVERY_MICROS,
                TimeUnit.MICROSECONDS);
    }

    private void probe(long posted) {
        long cpu = threads.getCurrentThreadCpuTime();
        longestWall = Math.max(longestWall, (System.nanoTime() - posted) / 1e6);
        double computed = (cpu - cpuBefore) / 1e6;
        longestCpu = Math.max(longestCpu, computed);
        if (computed > LIMIT_MILLIS) {
            tooLong.add(computed);
        }
        cpuBefore = cpu;
        if (!clock.isShutdown()) {
            again();
        }
    }
}
