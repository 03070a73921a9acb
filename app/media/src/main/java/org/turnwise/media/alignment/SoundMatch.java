package org.turnwise.media.alignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.probe.MediaDescription;

/**
 * Finds by how much a recording began later than another by the sound that both have. First the rough shapes of the whole
 * sounds are laid over one another at every lag, to a hundredth of a second; then pieces of the sound itself around the best
 * lag, to an eighth of a millisecond, and the middle one of what they say counts. Clocks that drift apart are not
 * straightened: the offset is then right in the middle of what both have. Blocking.
 */
public final class SoundMatch {
    private static final int RATE_HZ = SoundShape.RATE_HZ;
    private static final int HOPS = SoundShape.HOPS_PER_SECOND;
    /** Less in common is not enough to be sure of, whatever matches. */
    private static final int LEAST_COMMON_HOPS = 3 * HOPS;
    /** Lags so near to the best are the same match. */
    private static final int SAME_HOPS = HOPS;
    /** How far above the usual, in its own spread, a match must stand: the best of a million by chance is at about 5. */
    private static final double STANDS_OUT = 6.5;

    private static final double SURELY = 9;
    private static final double LEAD = 1.2;
    private static final double SURE_LEAD = 1.5;

    private static final int PIECES = 9;
    private static final int PIECE_SAMPLES = 6 * RATE_HZ;
    private static final int AROUND_SAMPLES = 60 * RATE_HZ / 1000;
    private static final double WHITENING = 0.8;
    private static final int FROM_HZ = 150;
    private static final int TO_HZ = 3_600;
    /** How far a piece's best lag must stand above the spread of the others to count. */
    private static final double CLEAR = 5;

    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;

    /**
     * @param progress told how far it is, 0 to 1
     * @param cancelled asked all the time
     */
    public SoundMatch(DoubleConsumer progress, BooleanSupplier cancelled) {
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /**
     * @throws MediaException where one of them has no sound or cannot be read
     * @throws CancellationException once it was cancelled
     */
    public Alignment find(MediaDescription first, MediaDescription other) throws MediaException {
        double whole = first.durationMicros() + other.durationMicros();
        double share = 0.9 * first.durationMicros() / whole;
        SoundShape mine = SoundShape.of(first, p -> progress.accept(p * share), cancelled);
        SoundShape its = SoundShape.of(other, p -> progress.accept(share + p * (0.9 - share)), cancelled);
        if (Math.min(mine.hops(), its.hops()) < LEAST_COMMON_HOPS) {
            return new Alignment.Unmatched();
        }
        Peaks peaks = lags(mine, its);
        progress.accept(0.95);
        if (peaks.best < STANDS_OUT || peaks.lead() < LEAD) {
            return new Alignment.Unmatched();
        }
        long coarse = (long) peaks.lag * RATE_HZ / HOPS;
        List<Long> fine = fine(first, other, coarse);
        progress.accept(1);
        boolean sure = peaks.best >= SURELY && peaks.lead() >= SURE_LEAD && !fine.isEmpty();
        long samples = fine.isEmpty() ? coarse : fine.get(fine.size() / 2);
        return new Alignment.Matched(Math.round(samples * 1000.0 / RATE_HZ), peaks.lead(), sure);
    }

    /**
     * The best lag of the shapes.
     *
     * @param best how far it stands above the usual, in spreads
     * @param second the same of the best lag elsewhere
     */
    private record Peaks(int lag, double best, double second) {
        double lead() {
            return best / Math.max(1, second);
        }
    }

    private Peaks lags(SoundShape mine, SoundShape its) {
        CrossSpectrum spectrum = new CrossSpectrum(mine.hops() + its.hops());
        for (int band = 0; band < SoundShape.BANDS; band++) {
            stopIfCancelled();
            spectrum.add(mine.band(band), its.band(band), 0, 0, Integer.MAX_VALUE);
        }
        float[] correlation = spectrum.correlation();
        int from = LEAST_COMMON_HOPS - its.hops();
        int to = mine.hops() - LEAST_COMMON_HOPS;
        double[] scores = new double[to - from + 1];
        for (int lag = from; lag <= to; lag++) {
            int common = Math.min(mine.hops(), its.hops() + lag) - Math.max(0, lag);
            scores[lag - from] = correlation[spectrum.at(lag)] / Math.sqrt(common);
        }
        return peaks(scores, from);
    }

    private static Peaks peaks(double[] scores, int from) {
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double square = 0;
        int best = 0;
        for (int i = 0; i < scores.length; i++) {
            square += (scores[i] - mean) * (scores[i] - mean) / scores.length;
            best = scores[i] > scores[best] ? i : best;
        }
        double spread = Math.max(1e-12, Math.sqrt(square));
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            if (Math.abs(i - best) > SAME_HOPS) {
                second = Math.max(second, (scores[i] - mean) / spread);
            }
        }
        return new Peaks(from + best, (scores[best] - mean) / spread, second);
    }

    /** What pieces of the sound say, in samples, smallest first; those that say nothing clear are left out. */
    private List<Long> fine(MediaDescription first, MediaDescription other, long coarse) throws MediaException {
        List<Long> found = new ArrayList<>();
        long begin = Math.max(0, coarse) + AROUND_SAMPLES;
        long end = Math.min(samplesOf(first), samplesOf(other) + coarse) - PIECE_SAMPLES - AROUND_SAMPLES;
        try (PcmReader mine = PcmReader.open(first, PcmFormat.mono(RATE_HZ));
                PcmReader its = PcmReader.open(other, PcmFormat.mono(RATE_HZ))) {
            for (int piece = 0; piece < PIECES; piece++) {
                stopIfCancelled();
                long at = Math.max(begin, begin + (end - begin) * piece / (PIECES - 1));
                float[] one = mine.readSpan(at, at + PIECE_SAMPLES);
                float[] two = its.readSpan(Math.max(0, at - coarse), Math.max(0, at - coarse) + PIECE_SAMPLES);
                lagOf(one, two).ifPresent(lag -> found.add(coarse + lag));
            }
        }
        Collections.sort(found);
        return found;
    }

    private static Optional<Integer> lagOf(float[] one, float[] two) {
        CrossSpectrum spectrum = new CrossSpectrum(2 * PIECE_SAMPLES);
        spectrum.add(one, two, WHITENING, binOf(FROM_HZ, spectrum), binOf(TO_HZ, spectrum));
        float[] correlation = spectrum.correlation();
        int best = 0;
        double square = 0;
        for (int lag = -AROUND_SAMPLES; lag <= AROUND_SAMPLES; lag++) {
            float value = correlation[spectrum.at(lag)];
            square += value * value / (2.0 * AROUND_SAMPLES);
            best = value > correlation[spectrum.at(best)] ? lag : best;
        }
        boolean clear = correlation[spectrum.at(best)] > CLEAR * Math.sqrt(square);
        return clear ? Optional.of(best) : Optional.empty();
    }

    private static int binOf(int hertz, CrossSpectrum spectrum) {
        return (int) ((long) hertz * spectrum.size() / RATE_HZ);
    }

    private static long samplesOf(MediaDescription media) {
        return media.durationMicros() * RATE_HZ / 1_000_000L;
    }

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("comparing sounds was cancelled");
        }
    }
}
