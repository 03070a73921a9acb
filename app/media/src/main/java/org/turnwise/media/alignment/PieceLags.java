package org.turnwise.media.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnwise.media.MediaException;
import org.turnwise.media.decode.PcmFormat;
import org.turnwise.media.decode.PcmReader;
import org.turnwise.media.probe.MediaDescription;

/**
 * How single pieces of two sounds lie to one another, to an eighth of a millisecond. Each is looked for around the lag of the
 * whole and, where it is not there, around that of the nearest piece that was found: clocks that drift apart lead away from
 * the whole's lag little by little.
 */
final class PieceLags {
    private static final int RATE_HZ = SoundShape.RATE_HZ;
    private static final int FEWEST = 9;
    private static final int MOST = 31;
    private static final int SPACING_SECONDS = 45;
    private static final int PIECE_SAMPLES = 6 * RATE_HZ;
    private static final int AROUND_SAMPLES = 60 * RATE_HZ / 1000;
    /** Two clocks hardly drift apart by more than this share of the time. */
    private static final double STEEPEST = 4e-4;

    private static final double WHITENING = 0.8;
    private static final int FROM_HZ = 150;
    private static final int TO_HZ = 3_600;
    /** How far a piece's best lag must stand above the spread of the others to count. */
    private static final double CLEAR = 5;

    private final long coarse;
    private final long begin;
    private final long end;
    private final Runnable breather;
    private final List<Piece> found = new ArrayList<>();

    /**
     * One that was found.
     *
     * @param at where it begins in the first recording, in samples
     * @param lag how many samples later it comes there than in the other
     */
    record Piece(long at, long lag) {}

    /**
     * @param coarse the lag of the whole, in samples
     * @param breather called between pieces; may throw to end it
     */
    PieceLags(MediaDescription first, MediaDescription other, long coarse, Runnable breather) {
        this.coarse = coarse;
        this.begin = Math.max(0, coarse) + AROUND_SAMPLES;
        this.end = Math.min(samplesOf(first), samplesOf(other) + coarse) - PIECE_SAMPLES - AROUND_SAMPLES;
        this.breather = breather;
    }

    /** In order of time; those that say nothing clear are left out. */
    List<Piece> find(MediaDescription first, MediaDescription other) throws MediaException {
        List<Long> left = new ArrayList<>();
        long count = Math.max(FEWEST, Math.min(MOST, (end - begin) / RATE_HZ / SPACING_SECONDS));
        for (int piece = 0; piece < count; piece++) {
            left.add(Math.max(begin, begin + (end - begin) * piece / (count - 1)));
        }
        try (PcmReader mine = PcmReader.open(first, PcmFormat.mono(RATE_HZ));
                PcmReader its = PcmReader.open(other, PcmFormat.mono(RATE_HZ))) {
            for (long at : List.copyOf(left)) {
                if (look(mine, its, at, coarse, AROUND_SAMPLES)) {
                    left.remove(Long.valueOf(at));
                }
            }
            boolean more = !found.isEmpty();
            while (more && !left.isEmpty()) {
                more = lookBesideFound(mine, its, left);
            }
        }
        found.sort((a, b) -> Long.compare(a.at(), b.at()));
        return found;
    }

    /** Looks once for each that is left, the nearest first; whether one was found. */
    private boolean lookBesideFound(PcmReader mine, PcmReader its, List<Long> left) throws MediaException {
        left.sort((a, b) -> Long.compare(distance(a), distance(b)));
        for (long at : List.copyOf(left)) {
            Piece near = nearest(at);
            int around = AROUND_SAMPLES + (int) (STEEPEST * distance(at));
            if (look(mine, its, at, near.lag(), around)) {
                left.remove(Long.valueOf(at));
                return true;
            }
        }
        return false;
    }

    private Piece nearest(long at) {
        return found.stream()
                .min((a, b) -> Long.compare(Math.abs(a.at() - at), Math.abs(b.at() - at)))
                .orElseThrow();
    }

    private long distance(long at) {
        return Math.abs(nearest(at).at() - at);
    }

    private boolean look(PcmReader mine, PcmReader its, long at, long lag, int around) throws MediaException {
        breather.run();
        long there = Math.max(0, at - lag);
        float[] one = mine.readSpan(at, at + PIECE_SAMPLES);
        float[] two = its.readSpan(there, there + PIECE_SAMPLES);
        Optional<Integer> more = lagOf(one, two, around);
        more.ifPresent(m -> found.add(new Piece(at, lag + m)));
        return more.isPresent();
    }

    private static Optional<Integer> lagOf(float[] one, float[] two, int around) {
        CrossSpectrum spectrum = new CrossSpectrum(2 * PIECE_SAMPLES);
        spectrum.add(one, two, WHITENING, binOf(FROM_HZ, spectrum), binOf(TO_HZ, spectrum));
        float[] correlation = spectrum.correlation();
        int best = 0;
        double square = 0;
        for (int lag = -around; lag <= around; lag++) {
            float value = correlation[spectrum.at(lag)];
            square += value * value / (2.0 * around);
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

    /** Where what both have begins in the first, in samples. */
    long begin() {
        return begin;
    }

    /** Where what both have ends in the first, but for the length of a piece. */
    long end() {
        return end;
    }
}
