package org.turnwise.samples.make.voice;

import java.util.List;
import java.util.Random;
import org.turnwise.samples.make.Role;
import org.turnwise.samples.make.SpokenLine;

/** The voices in one room, in stereo at 48 kHz: Mia a little to the left, Jonas to the right, a few early echoes, a room that is not quite silent. */
public final class Soundtrack {
    public static final int RATE_HZ = 48_000;

    private static final double WANTED_LUFS = -20;
    private static final double LOUDEST = 0.84;
    private static final double PAN = 0.35;
    private static final double ROOM_LEVEL = 0.00025;
    private static final int[] ECHO_MILLIS = {11, 17, 27, 41};
    private static final double[] ECHO_GAIN = {0.10, 0.07, 0.05, 0.03};

    private Soundtrack() {}

    /** Two channels of the wanted length, at -20 LUFS, peaks below -1.5 dB. */
    public static float[][] mix(List<SpokenLine> lines, double seconds, long seed) {
        int length = (int) Math.round(seconds * RATE_HZ);
        double[][] sum = new double[2][length];
        for (SpokenLine line : lines) {
            double side = line.line().role() == Role.MIA ? -PAN : PAN;
            double[] gains = {Math.cos((side + 1) * Math.PI / 4), Math.sin((side + 1) * Math.PI / 4)};
            float[] voice = Resampling.trebled(line.voice());
            int at = line.startMillis() * (RATE_HZ / 1000);
            for (int c = 0; c < 2; c++) {
                add(sum[c], voice, at, gains[c]);
                for (int e = 0; e < ECHO_MILLIS.length; e++) {
                    add(sum[c], voice, at + (ECHO_MILLIS[e] + 3 * c) * (RATE_HZ / 1000), ECHO_GAIN[e]);
                }
            }
        }
        roomTone(sum, new Random(seed));
        return levelled(sum);
    }

    private static void add(double[] sum, float[] voice, int at, double gain) {
        for (int i = 0; i < voice.length && at + i < sum.length; i++) {
            sum[at + i] += gain * voice[i];
        }
    }

    private static void roomTone(double[][] sum, Random random) {
        for (double[] channel : sum) {
            double low = 0;
            for (int i = 0; i < channel.length; i++) {
                low += 0.05 * (random.nextGaussian() - low);
                channel[i] += ROOM_LEVEL * 4 * low;
            }
        }
    }

    /** Gain to the wanted loudness; a soft knee keeps the few highest peaks below the limit. */
    private static float[][] levelled(double[][] sum) {
        float[][] result = new float[2][sum[0].length];
        double gain = 1;
        for (int round = 0; round < 3; round++) {
            for (int c = 0; c < 2; c++) {
                for (int i = 0; i < result[c].length; i++) {
                    result[c][i] = (float) limited(gain * sum[c][i]);
                }
            }
            gain *= Math.pow(10, (WANTED_LUFS - Loudness.integrated(result)) / 20);
        }
        return result;
    }

    private static double limited(double x) {
        double knee = 0.6 * LOUDEST;
        double size = Math.abs(x);
        if (size <= knee) {
            return x;
        }
        double room = LOUDEST - knee;
        return Math.signum(x) * (knee + room * Math.tanh((size - knee) / room));
    }
}
