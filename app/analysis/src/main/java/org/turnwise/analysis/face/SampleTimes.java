package org.turnwise.analysis.face;

import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.turnwise.session.model.TimeSpan;

/** At which moments a recording is looked at: evenly over its length, and more densely in short turns. */
final class SampleTimes {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1000;

    private SampleTimes() {}

    /** Media times in microseconds, ascending, each once. */
    static long[] of(long durationMillis, Collection<TimeSpan> turns, FaceSettings settings) {
        long count = Math.max(1, (long) Math.ceil(durationMillis * settings.framesPerSecond() / 1000 - 1e-9));
        TreeSet<Long> times = new TreeSet<>();
        LongStream.range(0, count)
                .map(i -> Math.round(i * MICROS_PER_SECOND / settings.framesPerSecond()))
                .forEach(times::add);
        for (TimeSpan turn : turns) {
            long start = Math.max(0, turn.startMillis()) * MICROS_PER_MILLI;
            long end = Math.min(turn.endMillis(), durationMillis) * MICROS_PER_MILLI;
            if (end > start && times.subSet(start, end).size() < settings.leastPerTurn()) {
                for (int i = 0; i < settings.leastPerTurn(); i++) {
                    times.add(start + (end - start) * (2L * i + 1) / (2L * settings.leastPerTurn()));
                }
            }
        }
        return times.stream().mapToLong(Long::longValue).toArray();
    }
}
