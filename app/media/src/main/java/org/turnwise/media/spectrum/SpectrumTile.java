package org.turnwise.media.spectrum;

import java.util.Arrays;

/** The spectrum of a stretch of sound: columns of time, each of {@link SpectrumShape#BANDS} levels. */
public final class SpectrumTile {
    private static final int NOTHING = 255;
    private static final double PER_DB = 2;

    private final int columns;
    private final byte[] levels;
    private double loudestDb = Double.NEGATIVE_INFINITY;

    SpectrumTile(int columns) {
        this.columns = columns;
        levels = new byte[columns * SpectrumShape.BANDS];
        Arrays.fill(levels, (byte) NOTHING);
    }

    public int columns() {
        return columns;
    }

    /** Whether there is any sound at this time: not beyond the recording's end. */
    public boolean has(int column) {
        return (levels[column * SpectrumShape.BANDS] & 0xff) != NOTHING;
    }

    /** Level in dB below a tone at full level, to half a dB and never below -127. */
    public double db(int column, int band) {
        return -(levels[column * SpectrumShape.BANDS + band] & 0xff) / PER_DB;
    }

    /** The highest level in it; negative infinity where there is no sound at all. */
    public double loudestDb() {
        return loudestDb;
    }

    /** @param powers of each band, 1 for a tone at full level */
    void put(int column, double[] powers) {
        for (int band = 0; band < powers.length; band++) {
            double db = 10 * Math.log10(Math.max(1e-13, powers[band]));
            loudestDb = Math.max(loudestDb, db);
            levels[column * SpectrumShape.BANDS + band] =
                    (byte) Math.max(0, Math.min(NOTHING - 1, Math.round(-db * PER_DB)));
        }
    }
}
