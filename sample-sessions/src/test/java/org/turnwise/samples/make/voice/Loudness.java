package org.turnwise.samples.make.voice;

import java.util.ArrayList;
import java.util.List;

/** Integrated loudness of ITU-R BS.1770-4 for sound at 48 kHz, and gain by it. */
public final class Loudness {
    private static final double[] SHELF_B = {1.53512485958697, -2.69169618940638, 1.19839281085285};
    private static final double[] SHELF_A = {-1.69065929318241, 0.73248077421585};
    private static final double[] HIGH_PASS_B = {1, -2, 1};
    private static final double[] HIGH_PASS_A = {-1.99004745483398, 0.99007225036621};
    private static final double LINE_RMS_DECIBELS = -20;

    private Loudness() {}

    /** In LUFS, for channels at 48 kHz that all count the same; -70 for silence. */
    public static double integrated(float[][] channels) {
        List<Double> blocks = blocks(channels);
        double loud = mean(blocks, Math.pow(10, (-70 + 0.691) / 10));
        return -0.691 + 10 * Math.log10(Math.max(1e-7, mean(blocks, loud / 10)));
    }

    /** A line brought to the same root mean square as every other, then louder or softer by its emotion. */
    static Sound level(Sound sound, double gainDecibels) {
        double rms = sound.level(sound.seconds() / 2, sound.seconds());
        double wanted = Math.pow(10, (LINE_RMS_DECIBELS + gainDecibels) / 20);
        float[] levelled = sound.samples().clone();
        for (int i = 0; i < levelled.length; i++) {
            levelled[i] *= (float) (wanted / Math.max(1e-6, rms));
        }
        return new Sound(levelled, sound.rateHz());
    }

    private static List<Double> blocks(float[][] channels) {
        int block = 19_200;
        int step = block / 4;
        double[][] weighted = new double[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            weighted[c] = filter(filter(channels[c], SHELF_B, SHELF_A), HIGH_PASS_B, HIGH_PASS_A);
        }
        List<Double> powers = new ArrayList<>();
        for (int from = 0; from + block <= channels[0].length; from += step) {
            double power = 0;
            for (double[] channel : weighted) {
                for (int i = from; i < from + block; i++) {
                    power += channel[i] * channel[i] / block;
                }
            }
            powers.add(power);
        }
        return powers;
    }

    private static double mean(List<Double> blocks, double gate) {
        return blocks.stream()
                .filter(power -> power > gate)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(1e-7);
    }

    private static double[] filter(float[] x, double[] b, double[] a) {
        double[] wide = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            wide[i] = x[i];
        }
        return filter(wide, b, a);
    }

    private static double[] filter(double[] x, double[] b, double[] a) {
        double[] y = new double[x.length];
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < x.length; i++) {
            y[i] = b[0] * x[i] + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
            x2 = x1;
            x1 = x[i];
            y2 = y1;
            y1 = y[i];
        }
        return y;
    }
}
