package org.turnwise.desktop.timeline.recording;

/**
 * Which stretch of sound in which detail. Each level is half as fine as the one before, so that stretches of one level
 * fall into halves of stretches of the next.
 *
 * @param level columns last {@value #FINEST_MICROS} microseconds times two to this power
 * @param index counted from the beginning of the recording
 */
public record SpectrumKey(int level, long index) {
    public static final int COLUMNS = 128;
    static final long FINEST_MICROS = 4_000;
    static final int COARSEST = 20;

    /** The finest level whose columns are not narrower than a pixel. */
    public static int levelFor(double millisPerPixel) {
        int level = 0;
        while (level < COARSEST && columnMicros(level) < millisPerPixel * 1000) {
            level++;
        }
        return level;
    }

    static long columnMicros(int level) {
        return FINEST_MICROS << level;
    }

    public static long lengthMicros(int level) {
        return COLUMNS * columnMicros(level);
    }

    public double startMillis() {
        return index * lengthMicros(level) / 1000.0;
    }

    public double endMillis() {
        return (index + 1) * lengthMicros(level) / 1000.0;
    }

    /** The stretch twice as long that this one is a half of. */
    public SpectrumKey coarser() {
        return new SpectrumKey(level + 1, index / 2);
    }
}
