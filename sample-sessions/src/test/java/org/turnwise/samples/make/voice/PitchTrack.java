package org.turnwise.samples.make.voice;

import java.util.Arrays;

/**
 * The pitch of a voice every 5 ms by normalised autocorrelation (Boersma 1993, without the path search: synthetic speech is clean).
 *
 * @param hertz 0 where nothing is voiced
 * @param hopSamples samples between two values
 */
record PitchTrack(double[] hertz, int hopSamples) {
    private static final double VOICED = 0.5;

    static PitchTrack of(Sound sound, double lowestHz, double highestHz) {
        int hop = sound.rateHz() / 200;
        int longest = (int) (sound.rateHz() / lowestHz);
        int shortest = (int) (sound.rateHz() / highestHz);
        float[] x = sound.samples();
        double[] hertz = new double[x.length / hop + 1];
        double quiet = 0.02 * sound.loudest();
        for (int f = 0; f < hertz.length; f++) {
            int from = f * hop - longest;
            double best = 0;
            int bestLag = 0;
            if (from >= 0 && from + 3 * longest < x.length && sound.level(f * 0.005, 0.03) > quiet) {
                for (int lag = shortest; lag <= longest; lag++) {
                    double r = correlation(x, from, 2 * longest, lag) - 0.0006 * lag;
                    if (r > best) {
                        best = r;
                        bestLag = lag;
                    }
                }
            }
            hertz[f] = best > VOICED ? sound.rateHz() / (double) bestLag : 0;
        }
        return new PitchTrack(smoothed(hertz), hop);
    }

    /** At a sample; 0 where nothing is voiced. */
    double at(int sample) {
        return hertz[Math.min(hertz.length - 1, sample / hopSamples)];
    }

    /** The middle one of the voiced values, 0 where there is none. */
    double median() {
        double[] voiced =
                Arrays.stream(hertz).filter(value -> value > 0).sorted().toArray();
        return voiced.length == 0 ? 0 : voiced[voiced.length / 2];
    }

    private static double correlation(float[] x, int from, int count, int lag) {
        double product = 0;
        double here = 1e-9;
        double there = 1e-9;
        for (int i = from; i < from + count; i++) {
            int j = i + lag;
            if (j >= x.length) {
                break;
            }
            product += x[i] * x[j];
            here += x[i] * x[i];
            there += x[j] * x[j];
        }
        return product / Math.sqrt(here * there);
    }

    private static double[] smoothed(double[] hertz) {
        double[] result = hertz.clone();
        for (int f = 2; f < hertz.length - 2; f++) {
            double[] near = Arrays.copyOfRange(hertz, f - 2, f + 3);
            Arrays.sort(near);
            result[f] = near[2];
        }
        return result;
    }
}
