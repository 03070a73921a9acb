package org.turnwise.desktop.editing;

import java.util.Arrays;
import org.turnwise.media.decode.FrameTimes;

/**
 * Where a boundary goes when it is nudged: from one picture of the film to the next. Times are whole milliseconds, each
 * the first at which its picture is shown.
 */
interface FrameGrid {
    /** For a session without pictures: steps of 10 ms. */
    FrameGrid FINE = (from, frames) -> Math.max(0, from + frames * 10L);

    /**
     * @param frames how many pictures later, or, where negative, earlier; of a time between two pictures the first step
     *     goes to the picture in that direction
     * @return never negative
     */
    long step(long fromMillis, int frames);

    /** Pictures at even distances. */
    static FrameGrid even(long startMicros, double framesPerSecond) {
        double frame = 1_000_000 / framesPerSecond;
        return (from, frames) -> {
            double at = (from * 1000.0 - startMicros) / frame;
            // the number of the picture that begins at this millisecond, where one does
            long near = Math.round(at);
            boolean on = millis(startMicros + near * frame) == from;
            long number =
                    on ? near + frames : frames > 0 ? (long) Math.floor(at) + frames : (long) Math.ceil(at) + frames;
            return Math.max(0, millis(startMicros + number * frame));
        };
    }

    /** The pictures' own times, at any distances. */
    static FrameGrid of(FrameTimes times) {
        long[] micros = new long[times.count()];
        for (int i = 0; i < micros.length; i++) {
            micros[i] = times.timestampMicros(i);
        }
        return ofMicros(micros);
    }

    /** @param micros when each picture begins, in order; beyond the last one steps are as long as the last */
    static FrameGrid ofMicros(long[] micros) {
        if (micros.length < 2) {
            return FINE;
        }
        long[] starts = Arrays.stream(micros).map(m -> millis(m)).distinct().toArray();
        int last = starts.length - 1;
        long beyond = last < 1 ? 10 : starts[last] - starts[last - 1];
        return (from, frames) -> {
            int found = Arrays.binarySearch(starts, from);
            int to = found >= 0 ? found + frames : frames > 0 ? -found - 2 + frames : -found - 1 + frames;
            if (to > last) {
                return from > starts[last] && found < 0
                        ? Math.max(0, from + frames * beyond)
                        : starts[last] + (to - last) * beyond;
            }
            return to < 0 ? Math.max(0, Math.min(from, starts[0]) + Math.min(0, to) * beyond) : starts[to];
        };
    }

    private static long millis(double micros) {
        // a time that is a whole millisecond but for the rounding of doubles is that millisecond
        return (long) Math.ceil(micros / 1000 - 1e-6);
    }
}
