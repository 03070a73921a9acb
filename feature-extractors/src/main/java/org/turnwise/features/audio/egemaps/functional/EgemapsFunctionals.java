package org.turnwise.features.audio.egemaps.functional;

/**
 * The 88 values of eGeMAPSv02 from its smoothed contours (eGeMAPS specification, "The 88 functionals"). Rows arrive one
 * by one, pitch rows and spectral rows each at their own pace; for one thread.
 */
public final class EgemapsFunctionals {
    /** Values of the set. */
    public static final int VALUES = 88;

    /** Contours of voice quality and formants, which count where they are not 0. */
    public static final int VOICE = 14;

    /** Spectral contours of the voiced rows, which count where they are not 0. */
    public static final int VOICED = 9;

    /** Spectral contours of the unvoiced rows, which count where they are not 0. */
    public static final int UNVOICED = 5;

    /** Spectral contours that count everywhere. */
    public static final int SPECTRAL = 5;

    private static final double LEAST_ENERGY = 1e-12;

    private final KeptContour pitch = new KeptContour();
    private final KeptContour loudness = new KeptContour();
    private final RunningMoments[] spectral = moments(SPECTRAL);
    private final RunningMoments[] nonZero = moments(VOICE + VOICED + UNVOICED);
    private final SegmentLengths voicedSegments = new SegmentLengths();
    private final SegmentLengths unvoicedSegments = new SegmentLengths();
    private double energy;
    private long energyFrames;

    private static RunningMoments[] moments(int count) {
        RunningMoments[] moments = new RunningMoments[count];
        for (int i = 0; i < count; i++) {
            moments[i] = new RunningMoments();
        }
        return moments;
    }

    /**
     * Takes a row of what hangs on the pitch.
     *
     * @param row the pitch in semitones, 0 where unvoiced, then {@value #VOICE} contours of the voice,
     *     {@value #VOICED} of voiced and {@value #UNVOICED} of unvoiced spectra
     */
    public void acceptPitchRow(float[] row) {
        float semitones = row[0];
        boolean isVoiced = semitones != 0;
        if (isVoiced) {
            pitch.add(semitones);
        }
        voicedSegments.add(isVoiced);
        unvoicedSegments.add(!isVoiced);
        for (int i = 0; i < nonZero.length; i++) {
            if (row[1 + i] != 0) {
                nonZero[i].add(row[1 + i]);
            }
        }
    }

    /**
     * Takes a row of what counts everywhere.
     *
     * @param contours holds {@value #SPECTRAL} from {@code from} on
     */
    public void acceptSpectralRow(float rowLoudness, float[] contours, int from) {
        loudness.add(rowLoudness);
        for (int i = 0; i < SPECTRAL; i++) {
            spectral[i].add(contours[from + i]);
        }
    }

    /** Takes a frame's mean square. */
    public void acceptEnergy(float meanSquare) {
        energy += meanSquare;
        energyFrames++;
    }

    /** The values; nothing may be accepted afterwards. */
    public float[] values() {
        float[] values = new float[VALUES];
        float[] pitchContour = pitch.values();
        new ContourStatistics(new PeakSlopes(pitchContour)).write(pitchContour, values, 0);
        float[] loudnessContour = loudness.values();
        PeakSlopes loudnessSlopes = new PeakSlopes(loudnessContour);
        new ContourStatistics(loudnessSlopes).write(loudnessContour, values, ContourStatistics.VALUES);
        int at = 2 * ContourStatistics.VALUES;
        for (RunningMoments moments : spectral) {
            values[at++] = moments.mean();
            values[at++] = moments.normalisedDeviation();
        }
        for (int i = 0; i < VOICE + VOICED; i++) {
            values[at++] = nonZero[i].mean();
            values[at++] = nonZero[i].normalisedDeviation();
        }
        for (int i = VOICE + VOICED; i < nonZero.length; i++) {
            values[at++] = nonZero[i].mean();
        }
        values[at++] = loudnessSlopes.peaksPerSecond();
        voicedSegments.finish();
        unvoicedSegments.finish();
        values[at++] = voicedSegments.perSecond();
        values[at++] = voicedSegments.meanSeconds();
        values[at++] = voicedSegments.deviationSeconds();
        values[at++] = unvoicedSegments.meanSeconds();
        values[at++] = unvoicedSegments.deviationSeconds();
        values[at] = soundLevel();
        return values;
    }

    private float soundLevel() {
        double mean = energyFrames == 0 ? 0 : energy / energyFrames;
        return (float) (10.0 * Math.log10(Math.max(mean, LEAST_ENERGY)));
    }
}
