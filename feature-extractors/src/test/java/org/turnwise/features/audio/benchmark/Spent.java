package org.turnwise.features.audio.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What a task took.
 *
 * @param wall seconds by the clock
 * @param processor seconds of processor time, which other programs disturb less; of several threads the mean
 */
record Spent(double wall, double processor) {
    static Spent by(Runnable task) {
        long wall = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        task.run();
        return new Spent(
                (System.nanoTime() - wall) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9);
    }

    /** Of a task that is done by so many threads at once, each by itself; by the clock until the last is done. */
    static Spent byEachOf(int threads, Runnable task) throws InterruptedException {
        if (threads == 1) {
            return by(task);
        }
        Spent[] spent = new Spent[threads];
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                spent[number] = by(task);
            });
            thread.start();
            running.add(thread);
        }
        long begin = System.nanoTime();
        start.countDown();
        for (Thread thread : running) {
            thread.join();
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        double processor = 0;
        for (Spent one : spent) {
            processor += one.processor() / threads;
        }
        return new Spent(wall, processor);
    }

    /** The shorter ones of both. */
    Spent best(Spent other) {
        return new Spent(Math.min(wall, other.wall), Math.min(processor, other.processor));
    }
}
