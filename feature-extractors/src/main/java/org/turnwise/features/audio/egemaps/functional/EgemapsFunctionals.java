package org.turnwise.features.audio.egemaps.functional;

/**
 * The 88 values of eGeMAPSv02 from its smoothed contours (eGeMAPS specification, "The 88 functionals"). Rows arrive one
 * by one, pitch rows and spectral rows each at their own pace; for one thread.
 */
public final class EgemapsFunctionals {
    /** Values of the set. */
    public static final int VALUES = 88;

    /** Contours of voice quality and formants. */
    public static final int VOICE = 14;

    /** Spectral contours that are 0 where unvoiced. */
    public static final int VOICED = 9;

    /** Spectral contours that are 0 where voiced. */
    public static final int UNVOICED = 5;

    /** Spectral contours that count everywhere. */
    public static final int SPECTRAL = 5;

    private static final double LEAST_ENERGY = 1e-12;

    private final KeptContour pitch = new KeptContour();
    private final KeptContour loudness = new KeptContour();
    private final RunningMoments[] spectral = moments(SPECTRAL);
    private final RunningMoments[] voice = moments(VOICE);
    private final RunningMoments[] gated = moments(VOICED + UNVOICED);
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

    /** Takes a row of the pitch in semitones, 0 where unvoiced. */
    public void acceptPitch(float semitones) {
        boolean isVoiced = semitones != 0;
        if (isVoiced) {
            pitch.add(semitones);
        }
        voicedSegments.add(isVoiced);
        unvoicedSegments.add(!isVoiced);
    }

    /** Takes a row of the {@value #VOICE} contours of the voice, which count where they are not 0. */
    public void acceptVoice(float[] row, int from) {
        addNonZero(voice, row, from);
    }

    /**
     * Takes a row of spectral contours, {@value #VOICED} of the voiced and {@value #UNVOICED} of the unvoiced frames, which
     * count where they are not 0.
     */
    public void acceptGated(float[] row, int from) {
        addNonZero(gated, row, from);
    }

    private static void addNonZero(RunningMoments[] moments, float[] row, int from) {
        for (int i = 0; i < moments.length; i++) {
            float value = row[from + i];
            if (value != 0) {
                moments[i].add(value);
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
        at = write(spectral, SPECTRAL, values, at);
        at = write(voice, VOICE, values, at);
        at = write(gated, VOICED, values, at);
        for (int i = VOICED; i < gated.length; i++) {
            values[at++] = gated[i].mean();
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

    /** Mean and deviation of the first so many contours; returns where the next value goes. */
    private static int write(RunningMoments[] moments, int count, float[] values, int from) {
        int at = from;
        for (int i = 0; i < count; i++) {
            values[at++] = moments[i].mean();
            values[at++] = moments[i].normalisedDeviation();
        }
        return at;
    }

    private float soundLevel() {
        double mean = energyFrames == 0 ? 0 : energy / energyFrames;
        return (float) (10.0 * Math.log10(Math.max(mean, LEAST_ENERGY)));
    }
}
