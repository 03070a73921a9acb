package org.turnwise.desktop.timeline.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.turnwise.desktop.shell.Times;

/**
 * The labelled and unlabelled ticks of the time axis.
 *
 * @param stepMillis time between two labelled ticks
 * @param minorMillis time between two ticks of any kind; divides {@code stepMillis}
 */
public record TimeTicks(long stepMillis, long minorMillis) {
    /** Labelled step and the unlabelled one beneath it, in milliseconds. */
    private static final long[][] STEPS = {
        {1, 1},
        {2, 1},
        {5, 1},
        {10, 2},
        {20, 5},
        {50, 10},
        {100, 20},
        {200, 50},
        {500, 100},
        {1_000, 200},
        {2_000, 500},
        {5_000, 1_000},
        {10_000, 2_000},
        {15_000, 5_000},
        {30_000, 5_000},
        {60_000, 10_000},
        {120_000, 30_000},
        {300_000, 60_000},
        {600_000, 120_000},
        {900_000, 300_000},
        {1_800_000, 300_000},
        {3_600_000, 600_000},
        {7_200_000, 1_800_000},
        {18_000_000, 3_600_000},
        {36_000_000, 7_200_000},
        {86_400_000, 21_600_000}
    };

    /** One labelled tick: a time and what to write. */
    public record Tick(long millis, String text) {}

    /**
     * The closest ticks whose labels keep at least {@code gapPixels} between them.
     *
     * @param textWidth width in pixels of a label as it will be drawn
     */
    public static TimeTicks choose(TimeScale scale, ToDoubleFunction<String> textWidth, double gapPixels) {
        for (long[] step : STEPS) {
            TimeTicks ticks = new TimeTicks(step[0], step[1]);
            double room = step[0] / scale.millisPerPixel();
            // figures are tabular, so the last label is the widest
            if (room >= textWidth.applyAsDouble(ticks.text(scale.totalMillis())) + gapPixels) {
                return ticks;
            }
        }
        long days = STEPS[STEPS.length - 1][0];
        double widest = textWidth.applyAsDouble(Times.rough(scale.totalMillis())) + gapPixels;
        long step = days * (long) Math.ceil(widest * scale.millisPerPixel() / days);
        return new TimeTicks(step, step);
    }

    /** The labelled ticks in the window, with those just outside it whose labels may reach in. */
    public List<Tick> labelled(TimeScale scale) {
        List<Tick> ticks = new ArrayList<>();
        for (long t = firstAtOrBefore(scale, stepMillis); t <= lastMillis(scale); t += stepMillis) {
            ticks.add(new Tick(t, text(t)));
        }
        return ticks;
    }

    /** All ticks in the window, labelled ones included. */
    public List<Long> all(TimeScale scale) {
        List<Long> ticks = new ArrayList<>();
        for (long t = firstAtOrBefore(scale, minorMillis); t <= lastMillis(scale); t += minorMillis) {
            ticks.add(t);
        }
        return ticks;
    }

    /** Milliseconds are written only where the steps are finer than a second. */
    public String text(long millis) {
        return stepMillis % 1000 == 0 ? Times.rough(millis) : Times.exact(millis);
    }

    private static long firstAtOrBefore(TimeScale scale, long step) {
        return Math.max(0, (long) Math.floor(scale.startMillis() / step) * step);
    }

    private static long lastMillis(TimeScale scale) {
        return Math.min(scale.totalMillis(), (long) Math.ceil(scale.endMillis()));
    }
}
