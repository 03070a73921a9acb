package org.turnwise.analysis.audio;

import java.util.Arrays;

/**
 * One track with a row every 10 ms, and coarser levels above it, so that any stretch can be drawn in any width at the
 * same small cost. Rows may come in any order. Not for use from two threads at once.
 */
final class VoiceLevels {
    private static final int JOINED = 8;

    private final float[] rows;
    private final Level[] levels;

    /** Buckets of a level: extremes, sum and number of the rows that have a value. */
    private record Level(float[] lowest, float[] highest, float[] sum, int[] present) {
        static Level of(int buckets) {
            Level level = new Level(new float[buckets], new float[buckets], new float[buckets], new int[buckets]);
            Arrays.fill(level.lowest, Float.POSITIVE_INFINITY);
            Arrays.fill(level.highest, Float.NEGATIVE_INFINITY);
            return level;
        }
    }

    /** @param count of rows */
    VoiceLevels(int count) {
        rows = new float[count];
        Arrays.fill(rows, Float.NaN);
        int depth = 0;
        for (int n = count; n > JOINED; n = (n + JOINED - 1) / JOINED) {
            depth++;
        }
        levels = new Level[depth];
        int buckets = count;
        for (int l = 0; l < depth; l++) {
            buckets = (buckets + JOINED - 1) / JOINED;
            levels[l] = Level.of(buckets);
        }
    }

    int rows() {
        return rows.length;
    }

    /** Sets rows from {@code first} on; NaN stands for a row without value. Those beyond the end are left out. */
    void put(int first, float[] values) {
        int end = Math.min(rows.length, first + values.length);
        if (first >= end) {
            return;
        }
        System.arraycopy(values, 0, rows, first, end - first);
        int from = first;
        int to = end;
        for (int l = 0; l < levels.length; l++) {
            from /= JOINED;
            to = (to + JOINED - 1) / JOINED;
            for (int b = from; b < to; b++) {
                sumUp(l, b);
            }
        }
    }

    private void sumUp(int level, int bucket) {
        Gathered all = new Gathered();
        int below = level == 0 ? rows.length : levels[level - 1].present.length;
        for (int i = bucket * JOINED; i < Math.min(below, (bucket + 1) * JOINED); i++) {
            gather(level - 1, i, all);
        }
        Level into = levels[level];
        into.lowest[bucket] = all.lowest;
        into.highest[bucket] = all.highest;
        into.sum[bucket] = (float) all.sum;
        into.present[bucket] = all.present;
    }

    /** What rows in a range add up to. */
    private static final class Gathered {
        private float lowest = Float.POSITIVE_INFINITY;
        private float highest = Float.NEGATIVE_INFINITY;
        private double sum;
        private int present;
    }

    private void gather(int level, int index, Gathered all) {
        if (level < 0) {
            float value = rows[index];
            if (!Float.isNaN(value)) {
                all.lowest = Math.min(all.lowest, value);
                all.highest = Math.max(all.highest, value);
                all.sum += value;
                all.present++;
            }
            return;
        }
        Level from = levels[level];
        all.lowest = Math.min(all.lowest, from.lowest[index]);
        all.highest = Math.max(all.highest, from.highest[index]);
        all.sum += from.sum[index];
        all.present += from.present[index];
    }

    /** The rows from {@code start} to {@code end} (they may lie between rows) in columns; each holds at least one row. */
    VoiceColumns columns(double start, double end, int count) {
        float[] lowest = new float[count];
        float[] highest = new float[count];
        float[] mean = new float[count];
        double perColumn = (end - start) / count;
        for (int c = 0; c < count; c++) {
            long from = Math.max(0, (long) Math.floor(start + c * perColumn));
            long to = Math.min(rows.length, Math.max(from + 1, (long) Math.floor(start + (c + 1) * perColumn)));
            Gathered all = over((int) Math.min(rows.length, from), (int) to);
            lowest[c] = all.lowest;
            highest[c] = all.highest;
            mean[c] = all.present == 0 ? 0 : (float) (all.sum / all.present);
        }
        return new VoiceColumns(lowest, highest, mean);
    }

    /** Takes the coarsest buckets that lie wholly inside the range. */
    private Gathered over(int from, int to) {
        Gathered all = new Gathered();
        int at = from;
        while (at < to) {
            int level = -1;
            int scale = 1;
            while (level + 1 < levels.length && at % (scale * JOINED) == 0 && at + (long) scale * JOINED <= to) {
                level++;
                scale *= JOINED;
            }
            gather(level, at / scale, all);
            at += scale;
        }
        return all;
    }
}
