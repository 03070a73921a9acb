package org.turnwise.features.audio.is10;

import java.util.Arrays;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Contours;
import org.turnwise.features.audio.frame.SampleBuffer;
import org.turnwise.features.audio.lld.Delta;
import org.turnwise.features.audio.lld.JitterShimmer;
import org.turnwise.features.audio.lld.JitterShimmer.Acceptance;

/** A stretch of sound on its way to IS10: frames are measured as soon as their samples are there. */
final class Is10Stream implements AudioStream {
    private static final int BLOCK = 4096;
    private static final double JITTER_SEARCH_RANGE = 0.2;

    private final AudioFeatureSet set;
    private final Is10Tables tables;
    private final SpectralBranch spectral;
    private final PitchBranch pitch;
    private final JitterShimmer jitter;
    private final SampleBuffer samples = new SampleBuffer();
    private final Is10Rows rows = new Is10Rows();
    private final float[] spectralRow = new float[SpectralBranch.WIDTH];
    private final float[] pitchRow = new float[PitchBranch.WIDTH];
    private final float[] jitterRow = new float[3];
    private int pitchFrames;
    private boolean allFinite = true;
    private boolean ended;

    Is10Stream(AudioFeatureSet set, Is10Tables tables) {
        this.set = set;
        this.tables = tables;
        spectral = new SpectralBranch(tables);
        pitch = new PitchBranch(tables);
        jitter = new JitterShimmer(
                tables.pitchGrid(), tables.sampleRateHz(), JITTER_SEARCH_RANGE, Acceptance.ABOVE_RUNNING_MINIMUM);
    }

    @Override
    public void accept(float[] mono, int from, int to) {
        if (ended) {
            throw new IllegalStateException("the stream has ended: a result was asked for");
        }
        for (int i = from; allFinite && i < to; i += BLOCK) {
            int end = Math.min(to, i + BLOCK);
            allFinite = isFinite(mono, i, end);
            if (allFinite) {
                samples.append(mono, i, end);
                measure();
            }
        }
    }

    private static boolean isFinite(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Float.isFinite(x[i])) {
                return false;
            }
        }
        return true;
    }

    private void measure() {
        int step = tables.pitchGrid().step();
        long end = samples.end();
        while (rows.spectralRows() < tables.spectralGrid().count(end)) {
            long start = (long) rows.spectralRows() * step;
            spectral.measure(samples.array(), samples.index(start), spectralRow);
            rows.addSpectral(spectralRow);
        }
        while (pitchFrames < tables.pitchGrid().count(end)) {
            long start = (long) pitchFrames * step;
            if (pitch.measure(samples.array(), samples.index(start), pitchRow)) {
                rows.addPitch(pitchRow);
            }
            pitchFrames++;
        }
        while (rows.jitterRows() < rows.pitchRows()
                && (ended || jitterStart() + tables.pitchGrid().length() <= end)) {
            jitter.accept(rows.hz(rows.jitterRows()), jitterStart(), samples);
            jitterRow[0] = jitter.jitterLocal();
            jitterRow[1] = jitter.jitterDdp();
            jitterRow[2] = jitter.shimmerLocal();
            rows.addJitter(jitterRow);
        }
        samples.release(Math.min((long) pitchFrames * step, jitterStart() - jitter.history()));
    }

    /** Where the next jitter row is measured: by its label, a step after the pitch frame it is about (section 7). */
    private long jitterStart() {
        return Math.round((rows.jitterRows() + 1) * 0.01 * tables.sampleRateHz());
    }

    @Override
    public AudioFeatures features() {
        String reason = end();
        if (!reason.isEmpty()) {
            return new AudioFeatures.Absent(reason);
        }
        float[] values = new Is10Functionals().of(rows);
        return isFinite(values, 0, values.length)
                ? new AudioFeatures.Present(values)
                : new AudioFeatures.Absent("the samples are too far beyond full scale to compute with");
    }

    @Override
    public Contours contours() {
        boolean absent = !end().isEmpty();
        int count = absent ? 0 : rows.rows();
        float[][] columns = new float[set.contours().size()][absent ? 0 : count];
        if (!absent) {
            fill(columns, count);
        }
        return new Contours(set.contourNames(), columns);
    }

    private void fill(float[][] columns, int count) {
        float[] raw = new float[rows.spectralRows()];
        int slopes = Is10Rows.ALWAYS + Is10Rows.VOICED;
        for (int c = 0; c < Is10Rows.ALWAYS; c++) {
            rows.smoothed(c, raw, columns[c]);
            Delta.plain(columns[c], count, columns[slopes + c], count);
        }
        float[][] voiced = rows.smoothedVoiced(raw);
        float[][] voicedSlopes = rows.slopes(voiced, count);
        for (int c = 0; c < Is10Rows.VOICED; c++) {
            columns[Is10Rows.ALWAYS + c] = voiced[c];
            columns[slopes + Is10Rows.ALWAYS + c] = voicedSlopes[c];
        }
        for (float[] column : columns) {
            if (!isFinite(column, 0, count)) {
                Arrays.setAll(columns, c -> new float[0]);
                return;
            }
        }
    }

    /** Measures what is left and says why there is no result; empty if there is one. */
    private String end() {
        if (!ended) {
            ended = true;
            measure();
        }
        if (!allFinite) {
            return "the sound has samples that are not numbers";
        }
        if (rows.pitchRows() < 1) {
            return samples.end() * 1000 / tables.sampleRateHz() + " ms of sound, the set needs 70 ms";
        }
        return "";
    }
}
