package org.turnwise.features.audio.egemaps;

import java.util.Arrays;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.features.audio.AudioStream;
import org.turnwise.features.audio.Contours;
import org.turnwise.features.audio.egemaps.functional.EgemapsFunctionals;
import org.turnwise.features.audio.egemaps.lld.Energy;
import org.turnwise.features.audio.egemaps.lld.ViterbiPitchTracker;
import org.turnwise.features.audio.frame.FrameGrid;
import org.turnwise.features.audio.frame.SampleBuffer;
import org.turnwise.features.audio.lld.PitchCandidates;
import org.turnwise.features.audio.lld.Smoothing;

/**
 * One recording on its way to its 88 values. Frame by frame: the narrow frame's row, the wide frame's pitch candidates,
 * and a row of the voice for every frame whose pitch is decided by then. What is kept of a frame until then lies in
 * rings, so nothing is allocated per frame but the contours.
 */
final class EgemapsStream implements AudioStream {
    /** Frames a ring keeps; above the longest wait for a pitch and the narrow frames after the last wide one. */
    private static final int KEPT = 64;

    /** Quieter frames have no pitch, whatever their spectrum. */
    private static final float SILENT = 0.001f;

    private static final int BLOCK = 4096;

    private final AudioFeatureSet set;
    private final SampleRateTables tables;
    private final FrameGrid narrow;
    private final FrameGrid wide;
    private final SampleBuffer samples = new SampleBuffer();
    private final NarrowFrames narrowFrames;
    private final WideFrames wideFrames;
    private final VoiceRows voiceRows;
    private final PitchCandidates candidates = new PitchCandidates(ViterbiPitchTracker.CANDIDATES);
    private final ViterbiPitchTracker tracker = new ViterbiPitchTracker(this::decided);
    private final EgemapsFunctionals functionals = new EgemapsFunctionals();
    private final ContourRows contourRows = new ContourRows();
    private final RowSmoother narrowSmoother =
            new RowSmoother(Smoothing.PLAIN, 0, NarrowFrames.FORMANTS, this::narrowRowSmoothed);
    private final SmoothedVoice smoothedVoice = new SmoothedVoice(functionals, contourRows);
    private final float[] windowed;
    private final float[][] narrowRows = new float[KEPT][NarrowFrames.VALUES];
    private final float[][] magnitudes;
    private final float[] voiceRow = new float[VoiceRows.VALUES];
    private int narrowCount;
    private int wideCount;
    private int voiceCount;
    private boolean allFinite = true;
    private boolean finished;

    EgemapsStream(AudioFeatureSet set, SampleRateTables tables) {
        this.set = set;
        this.tables = tables;
        narrow = tables.narrow();
        wide = tables.wide();
        narrowFrames = new NarrowFrames(tables);
        wideFrames = new WideFrames(tables);
        voiceRows = new VoiceRows(tables);
        windowed = new float[wide.length()];
        magnitudes = new float[KEPT][wide.bins()];
    }

    @Override
    public void accept(float[] mono, int from, int to) {
        if (finished) {
            throw new IllegalStateException("the result was already asked for");
        }
        for (int at = from; allFinite && at < to; at += BLOCK) {
            int end = Math.min(to, at + BLOCK);
            allFinite = isFinite(mono, at, end);
            if (allFinite) {
                samples.append(mono, at, end);
                while (samples.end() >= endOfWide(wideCount)) {
                    wideFrame();
                }
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

    /** Samples there must be before a wide frame is read: its own and those its voice row may look at. */
    private long endOfWide(int frame) {
        return Math.max((long) frame * wide.step(), voiceRows.start(frame)) + wide.length();
    }

    private void wideFrame() {
        while (narrowCount <= wideCount) {
            narrowFrame();
        }
        int at = samples.index((long) wideCount * wide.step());
        wideFrames.next(samples.array(), at, magnitudes[wideCount % KEPT], candidates);
        wideCount++;
        tracker.accept(candidates);
        long needed = Math.min((long) voiceCount * wide.step(), voiceRows.start(voiceCount) - voiceRows.history());
        samples.release(Math.max(0, needed));
    }

    private void narrowFrame() {
        int at = samples.index((long) narrowCount * narrow.step());
        float[] row = narrowRows[narrowCount % KEPT];
        narrowFrames.next(samples.array(), at, row);
        narrowCount++;
        functionals.acceptEnergy(Energy.meanSquare(samples.array(), at, narrow.length()));
        narrowSmoother.accept(row);
    }

    private void decided(float f0Hz, float voicing) {
        int slot = voiceCount % KEPT;
        float heard = f0Hz > 0 && isHeard(voiceCount) ? f0Hz : 0f;
        voiceRows.next(voiceCount, heard, samples, magnitudes[slot], narrowRows[slot], voiceRow);
        voiceCount++;
        smoothedVoice.accept(voiceRow);
    }

    private boolean isHeard(int frame) {
        tables.gauss().apply(samples.array(), samples.index((long) frame * wide.step()), windowed, 0);
        return Energy.rootMeanSquare(windowed, 0, windowed.length) > SILENT;
    }

    private void narrowRowSmoothed(float[] row) {
        functionals.acceptSpectralRow(row[NarrowFrames.LOUDNESS], row, NarrowFrames.FLUX);
        contourRows.acceptNarrow(row);
    }

    /** Measures what is left and says why there is no result; empty if there is one. */
    private String end() {
        int frames = wide.count(samples.end());
        if (!finished) {
            finished = true;
            finish(frames);
        }
        if (!allFinite) {
            return "the sound has samples that are not numbers";
        }
        if (frames == 0) {
            return samples.end() * 1000 / tables.sampleRateHz() + " ms of sound, the set needs 60 ms";
        }
        return "";
    }

    private void finish(int frames) {
        while (wideCount < frames) {
            wideFrame();
        }
        while (frames > 0 && narrowCount < narrow.count(samples.end())) {
            narrowFrame();
        }
        narrowSmoother.finish(1);
        smoothedVoice.soundEnds();
        tracker.finish();
        smoothedVoice.finish();
    }

    @Override
    public AudioFeatures features() {
        String reason = end();
        if (!reason.isEmpty()) {
            return new AudioFeatures.Absent(reason);
        }
        float[] values = functionals.values();
        return isFinite(values, 0, values.length)
                ? new AudioFeatures.Present(values)
                : new AudioFeatures.Absent("the samples are too far beyond full scale to compute with");
    }

    @Override
    public Contours contours() {
        boolean present = end().isEmpty();
        float[][] columns =
                present ? contourRows.columns() : new float[set.contours().size()][0];
        for (float[] column : columns) {
            if (!isFinite(column, 0, column.length)) {
                Arrays.setAll(columns, c -> new float[0]);
                break;
            }
        }
        return new Contours(set.contourNames(), columns);
    }
}
