package org.turnwise.media.alignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.turnwise.media.alignment.PieceLags.Piece;

/**
 * The straight line through pieces' lags over time: Theil and Sen's, the middle one of the slopes between all pairs, so that
 * some wrong pieces turn nothing. What lies off the line by more than an echo does not count.
 *
 * @param slope lag by time
 * @param middle the lag at {@code atMiddle}
 * @param uncertainty standard error of the slope, as far as the spread around the line says
 * @param pieces how many lie near it
 * @param covered from the first to the last of them, in samples
 */
record LagLine(double slope, double middle, long atMiddle, double uncertainty, int pieces, long covered) {
    private static final double OFF_SAMPLES = 10.0 * SoundShape.RATE_HZ / 1000;

    /** @param pieces at least one, in order of time */
    static LagLine through(List<Piece> pieces, long atMiddle) {
        LagLine all = fit(pieces, atMiddle);
        List<Piece> near = pieces.stream()
                .filter(p -> Math.abs(p.lag() - all.at(p.at())) <= OFF_SAMPLES)
                .toList();
        return near.isEmpty() ? all : fit(near, atMiddle);
    }

    double at(long samples) {
        return middle + slope * (samples - atMiddle);
    }

    private static LagLine fit(List<Piece> pieces, long atMiddle) {
        int n = pieces.size();
        long covered = pieces.get(n - 1).at() - pieces.get(0).at();
        double[] slopes = IntStream.range(0, n)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, n)
                        .filter(j -> pieces.get(j).at() - pieces.get(i).at() >= Math.max(1, covered / 4))
                        .mapToObj(j -> (pieces.get(j).lag() - pieces.get(i).lag())
                                / (double) (pieces.get(j).at() - pieces.get(i).at())))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double slope = median(slopes);
        double middle = median(pieces.stream()
                .mapToDouble(p -> p.lag() - slope * (p.at() - atMiddle))
                .toArray());
        double spread = 1.4826
                * median(pieces.stream()
                        .mapToDouble(p -> Math.abs(p.lag() - middle - slope * (p.at() - atMiddle)))
                        .toArray());
        double mean = pieces.stream().mapToLong(Piece::at).average().orElse(0);
        double squares = pieces.stream()
                .mapToDouble(p -> (p.at() - mean) * (p.at() - mean))
                .sum();
        double uncertainty = Math.max(1, spread) / Math.sqrt(Math.max(1, squares));
        return new LagLine(slope, middle, atMiddle, uncertainty, n, covered);
    }

    private static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
