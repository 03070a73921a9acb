package org.turnwise.media.spectrum;

import be.tarsos.dsp.util.fft.FFT;
import be.tarsos.dsp.util.fft.HannWindow;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.probe.MediaDescription;

/**
 * Reads stretches of a recording's sound and says of what frequencies they are: TarsosDSP's Fourier transform of windows
 * of 32 ms, mean power over the windows of a column. A column longer than that is sampled: by windows spread over it, or,
 * where columns are so long that reading all of them would take minutes, by windows in its middle. One thread at a time.
 */
public final class SpectrumReader implements AutoCloseable {
    private static final int MOST_WINDOWS = 6;
    private static final long SPREAD_MICROS = 2_000_000;
    private static final int WINDOW = SpectrumShape.WINDOW;
    private static final long WINDOW_MICROS = WINDOW * 1_000_000L / SpectrumShape.RATE_HZ;

    private final PcmReader reader;
    private final FFT transform = new FFT(WINDOW, new HannWindow());
    private final float[] window = new float[WINDOW];
    private final float[] samples = new float[WINDOW];
    private final double[] bins = new double[WINDOW / 2];
    private final double[] bands = new double[SpectrumShape.BANDS];

    private long firstSample;
    private int known;

    private SpectrumReader(PcmReader reader) {
        this.reader = reader;
    }

    /** @throws MediaException where the recording has no sound or is gone */
    public static SpectrumReader open(MediaDescription media) throws MediaException {
        return new SpectrumReader(PcmReader.open(media, PcmFormat.mono(SpectrumShape.RATE_HZ)));
    }

    /**
     * Reads a stretch.
     *
     * @param fromMicros media time at which the first column begins
     * @param columnMicros length of a column
     * @param superfluous asked before every column
     * @return empty where it became superfluous
     */
    public Optional<SpectrumTile> read(long fromMicros, long columnMicros, int columns, BooleanSupplier superfluous)
            throws MediaException {
        SpectrumTile tile = new SpectrumTile(columns);
        for (int column = 0; column < columns; column++) {
            if (superfluous.getAsBoolean()) {
                return Optional.empty();
            }
            if (!measure(fromMicros + column * columnMicros, columnMicros)) {
                break;
            }
            SpectrumShape.bands(bins, bands);
            tile.put(column, bands);
        }
        return Optional.of(tile);
    }

    /** The mean power of a column's windows into the bins; false beyond the recording's end. */
    private boolean measure(long startMicros, long lengthMicros) throws MediaException {
        int windows = (int) Math.max(1, Math.min(MOST_WINDOWS, lengthMicros / WINDOW_MICROS));
        long step = lengthMicros > SPREAD_MICROS ? WINDOW_MICROS : lengthMicros / windows;
        long first = startMicros + (lengthMicros - step * windows) / 2 + (step - WINDOW_MICROS) / 2;
        Arrays.fill(bins, 0);
        int read = 0;
        for (int i = 0; i < windows; i++) {
            read += add(first + i * step) ? 1 : 0;
        }
        for (int bin = 0; bin < bins.length && read > 0; bin++) {
            bins[bin] /= read;
        }
        return read > 0;
    }

    private boolean add(long micros) throws MediaException {
        int got = fill(reader.format().sampleAtMicros(Math.max(0, micros)));
        if (got == 0) {
            return false;
        }
        System.arraycopy(samples, 0, window, 0, WINDOW);
        Arrays.fill(window, got, WINDOW, 0);
        transform.forwardTransform(window);
        // a tone at full level, spread by the window's shape, has a modulus of a quarter of the window's length
        double full = WINDOW / 4.0;
        for (int bin = 0; bin < bins.length; bin++) {
            double share = transform.modulus(window, bin) / full;
            bins[bin] += share * share;
        }
        return true;
    }

    /** Brings the window's samples in; windows overlap, and going back in a file is slow, so what is there is kept. */
    private int fill(long from) throws MediaException {
        long overlap = from >= firstSample ? firstSample + known - from : 0;
        int kept = (int) Math.max(0, Math.min(known, overlap));
        System.arraycopy(samples, known - kept, samples, 0, kept);
        float[] more = new float[WINDOW - kept];
        reader.seek(from + kept);
        int read = reader.read(more, more.length);
        System.arraycopy(more, 0, samples, kept, read);
        firstSample = from;
        known = kept + read;
        return known;
    }

    @Override
    public void close() {
        reader.close();
    }
}
