package org.turnwise.media.alignment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.turnwise.media.MediaException;
import org.turnwise.media.alignment.Alignment.Drift;
import org.turnwise.media.alignment.PieceLags.Piece;
import org.turnwise.media.probe.MediaDescription;

/**
 * Finds by how much a recording began later than another by the sound that both have. First the rough shapes of the whole
 * sounds are laid over one another at every lag, to a hundredth of a second; then pieces of the sound itself around the best
 * lag, to an eighth of a millisecond, and the middle one of what they say counts. Clocks that drift apart are found out by
 * how these change over time; the offset is then the one that is right in the middle of what both have. Blocking.
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

    /** Fewer pieces, or less of what both have, say nothing of a drift. */
    private static final int LEAST_PIECES = 6;

    private static final double LEAST_COVERED = 0.5;
    /** Less apart from one end to the other is not noticed: half a picture. */
    private static final double NOTICED_MILLIS = 20;

    private static final double CERTAIN = 4;

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
        PieceLags pieces = new PieceLags(first, other, coarse, this::stopIfCancelled);
        List<Piece> found = pieces.find(first, other);
        progress.accept(1);
        if (found.isEmpty()) {
            return new Alignment.Matched(millis(coarse), peaks.lead(), false, Optional.empty());
        }
        boolean sure = peaks.best >= SURELY && peaks.lead() >= SURE_LEAD;
        LagLine line = LagLine.through(found, (pieces.begin() + pieces.end()) / 2);
        Optional<Drift> drift = drift(line, pieces);
        double offset = drift.isPresent() ? line.middle() : middleOf(found);
        return new Alignment.Matched(millis(offset), peaks.lead(), sure, drift);
    }

    private static Optional<Drift> drift(LagLine line, PieceLags pieces) {
        long common = pieces.end() - pieces.begin();
        boolean known = line.pieces() >= LEAST_PIECES && line.covered() >= LEAST_COVERED * common;
        boolean noticed = Math.abs(line.slope()) * common * 1000 / RATE_HZ >= NOTICED_MILLIS;
        boolean certain = Math.abs(line.slope()) >= CERTAIN * line.uncertainty();
        return known && noticed && certain
                ? Optional.of(new Drift(
                        line.slope() * 3_600_000, millis(line.at(pieces.begin())), millis(line.at(pieces.end()))))
                : Optional.empty();
    }

    private static double middleOf(List<Piece> found) {
        long[] lags = found.stream().mapToLong(Piece::lag).sorted().toArray();
        return lags[lags.length / 2];
    }

    private static long millis(double samples) {
        return Math.round(samples * 1000.0 / RATE_HZ);
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

    private void stopIfCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("comparing sounds was cancelled");
        }
    }
}
