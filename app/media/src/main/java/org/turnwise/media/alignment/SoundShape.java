package org.turnwise.media.alignment;

import be.tarsos.dsp.util.fft.FFT;
import be.tarsos.dsp.util.fft.HannWindow;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.probe.MediaDescription;

/**
 * The rough shape of a recording's sound: where, in each of a few bands of frequencies, it grows louder, a hundred times a
 * second. How loud it is as a whole does not count, so that a near and a far microphone have much the same shape.
 */
final class SoundShape {
    static final int RATE_HZ = 8_000;
    static final int HOPS_PER_SECOND = 100;
    private static final int HOP = RATE_HZ / HOPS_PER_SECOND;
    private static final int WINDOW = 256;
    /** Edges of the bands in bins of 31 Hz: what is below 190 Hz is hum and rumble. */
    private static final int[] EDGES = {6, 10, 15, 22, 32, 46, 66, 92, 120};

    static final int BANDS = EDGES.length - 1;
    private static final double FLOOR = 1e-9;
    /** What is remembered of how loud it was, from hop to hop. */
    private static final double MEMORY = 0.7;

    private static final int CHUNK_HOPS = 512;

    private final FFT transform = new FFT(WINDOW, new HannWindow());
    private final float[][] bands;
    private final float[] window = new float[WINDOW];
    private final double[] before = new double[BANDS];
    private int hops;

    private SoundShape(int expectedHops) {
        bands = new float[BANDS][Math.max(1, expectedHops)];
        Arrays.fill(before, Double.NaN);
    }

    /**
     * Reads a whole recording.
     *
     * @param progress told how much is read, 0 to 1
     * @throws CancellationException once {@code cancelled} says so
     */
    static SoundShape of(MediaDescription media, DoubleConsumer progress, BooleanSupplier cancelled)
            throws MediaException {
        int expected = (int) Math.min(Integer.MAX_VALUE / 64, media.durationMillis() * HOPS_PER_SECOND / 1000 + 1);
        SoundShape shape = new SoundShape(expected);
        try (PcmReader reader = PcmReader.open(media, PcmFormat.mono(RATE_HZ))) {
            float[] chunk = new float[WINDOW + CHUNK_HOPS * HOP];
            int kept = 0;
            for (int read = 1; read > 0; ) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("comparing sounds was cancelled");
                }
                float[] more = new float[chunk.length - kept];
                read = reader.read(more, more.length);
                System.arraycopy(more, 0, chunk, kept, read);
                int there = kept + read;
                int at = 0;
                for (; at + WINDOW <= there; at += HOP) {
                    shape.hop(chunk, at);
                }
                kept = there - at;
                System.arraycopy(chunk, at, chunk, 0, kept);
                progress.accept(Math.min(1, shape.hops / (double) expected));
            }
        }
        shape.finish();
        return shape;
    }

    private void hop(float[] samples, int at) {
        System.arraycopy(samples, at, window, 0, WINDOW);
        transform.forwardTransform(window);
        if (hops >= bands[0].length) {
            for (int band = 0; band < BANDS; band++) {
                bands[band] = Arrays.copyOf(bands[band], hops + hops / 4 + HOPS_PER_SECOND);
            }
        }
        for (int band = 0; band < BANDS; band++) {
            double power = FLOOR;
            for (int bin = EDGES[band]; bin < EDGES[band + 1]; bin++) {
                power += window[2 * bin] * window[2 * bin] + window[2 * bin + 1] * window[2 * bin + 1];
            }
            double loud = Math.log(power);
            double was = Double.isNaN(before[band]) ? loud : before[band];
            bands[band][hops] = (float) Math.max(0, loud - was);
            before[band] = MEMORY * was + (1 - MEMORY) * loud;
        }
        hops++;
    }

    /** Every band counts the same: mean 0, spread 1, and no single bang counts for much. */
    private void finish() {
        for (int band = 0; band < BANDS; band++) {
            float[] rises = Arrays.copyOf(bands[band], hops);
            double spread = Math.sqrt(square(rises, mean(rises)) / Math.max(1, hops));
            for (int i = 0; i < hops; i++) {
                rises[i] = (float) Math.min(rises[i], 3 * spread);
            }
            double mean = mean(rises);
            double deviation = Math.sqrt(square(rises, mean) / Math.max(1, hops));
            for (int i = 0; i < hops; i++) {
                rises[i] = deviation > 0 ? (float) ((rises[i] - mean) / deviation) : 0;
            }
            bands[band] = rises;
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / Math.max(1, values.length);
    }

    private static double square(float[] values, double mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    int hops() {
        return hops;
    }

    float[] band(int band) {
        return bands[band];
    }
}
