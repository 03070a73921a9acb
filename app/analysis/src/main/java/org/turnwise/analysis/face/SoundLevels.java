package org.turnwise.analysis.face;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.probe.MediaDescription;

/** How loud a recording is, {@value #STEP_MILLIS} ms by {@value #STEP_MILLIS} ms. */
final class SoundLevels {
    private static final int STEP_MILLIS = 50;
    private static final int RATE_HZ = 8000;
    private static final int STEP_SAMPLES = RATE_HZ * STEP_MILLIS / 1000;
    private static final int AROUND_MILLIS = 100;

    private final float[] levels;

    private SoundLevels(float[] levels) {
        this.levels = levels;
    }

    /** Reads the whole sound; silent where there is none or it cannot be read. */
    static SoundLevels of(MediaDescription media, BooleanSupplier cancelled) {
        if (media.audio().isEmpty()) {
            return new SoundLevels(new float[0]);
        }
        float[] levels = new float[1024];
        int count = 0;
        try (PcmReader reader = PcmReader.open(media, PcmFormat.plainMean(RATE_HZ))) {
            float[] samples = new float[STEP_SAMPLES];
            for (int read = reader.read(samples, STEP_SAMPLES); read > 0; read = reader.read(samples, STEP_SAMPLES)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("reading the sound was cancelled");
                }
                if (count == levels.length) {
                    levels = Arrays.copyOf(levels, 2 * count);
                }
                levels[count++] = rootMeanSquare(samples, read);
            }
        } catch (MediaException e) {
            return new SoundLevels(new float[0]);
        }
        return new SoundLevels(Arrays.copyOf(levels, count));
    }

    private static float rootMeanSquare(float[] samples, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return (float) Math.sqrt(sum / count);
    }

    boolean isEmpty() {
        return levels.length == 0;
    }

    /** Around a moment: the mean over 200 ms, 0 beyond the end. */
    float at(long millis) {
        int from = (int) Math.max(0, (millis - AROUND_MILLIS) / STEP_MILLIS);
        int to = (int) Math.min(levels.length, (millis + AROUND_MILLIS + STEP_MILLIS - 1) / STEP_MILLIS);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += levels[i];
        }
        return to <= from ? 0 : (float) (sum / (to - from));
    }
}
