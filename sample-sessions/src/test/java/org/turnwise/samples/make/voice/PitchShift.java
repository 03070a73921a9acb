package org.turnwise.samples.make.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Moves the pitch of a voice and leaves its pace and its vowels as they are: pitch-synchronous overlap-add (Moulines and Charpentier 1990). Windows
 * of two periods about each glottal pulse are laid down again at the new distance.
 */
final class PitchShift {
    private static final double TREMOR_HZ = 7;

    private PitchShift() {}

    static Sound apply(Sound sound, Prosody prosody, double lowestHz, double highestHz) {
        PitchTrack track = PitchTrack.of(sound, lowestHz, highestHz);
        double middle = track.median();
        if (middle == 0) {
            return sound;
        }
        List<Integer> pulses = pulses(sound, track);
        float[] x = sound.samples();
        double[] sum = new double[x.length];
        double[] weight = new double[x.length];
        double position = pulses.get(0);
        int nearest = 0;
        while (position < x.length) {
            while (nearest + 1 < pulses.size()
                    && Math.abs(pulses.get(nearest + 1) - position) <= Math.abs(pulses.get(nearest) - position)) {
                nearest++;
            }
            int centre = pulses.get(nearest);
            double hertz = track.at(centre);
            double period = hertz > 0 ? sound.rateHz() / hertz : sound.rateHz() * 0.005;
            lay(x, centre, (int) position, (int) Math.round(period), sum, weight);
            position += hertz > 0 ? sound.rateHz() / wanted(hertz, middle, prosody, position / sound.rateHz()) : period;
        }
        float[] result = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = (float) (sum[i] / Math.max(0.5, weight[i]));
        }
        return new Sound(result, sound.rateHz());
    }

    private static double wanted(double hertz, double middle, Prosody prosody, double seconds) {
        double melody = middle * Math.pow(hertz / middle, prosody.range());
        double shake = 1 + prosody.tremor() * Math.sin(2 * Math.PI * TREMOR_HZ * seconds);
        return Math.max(0.6 * middle, Math.min(2.2 * middle, melody * prosody.pitch() * shake));
    }

    /** One mark a period at the strongest sample near where it is expected; every 5 ms where nothing is voiced. */
    private static List<Integer> pulses(Sound sound, PitchTrack track) {
        float[] x = sound.samples();
        List<Integer> marks = new ArrayList<>();
        int at = 0;
        while (at < x.length) {
            double hertz = track.at(at);
            int period = (int) (hertz > 0 ? sound.rateHz() / hertz : sound.rateHz() * 0.005);
            int mark = at;
            if (hertz > 0) {
                int reach = period / 4;
                for (int i = Math.max(0, at - reach); i < Math.min(x.length, at + reach); i++) {
                    if (x[i] > x[mark]) {
                        mark = i;
                    }
                }
            }
            if (marks.isEmpty() || mark > marks.get(marks.size() - 1)) {
                marks.add(mark);
            }
            at = Math.max(mark, at) + period;
        }
        return marks;
    }

    private static void lay(float[] x, int from, int to, int period, double[] sum, double[] weight) {
        for (int k = -period; k <= period; k++) {
            int source = from + k;
            int target = to + k;
            if (source >= 0 && source < x.length && target >= 0 && target < x.length) {
                double window = 0.5 + 0.5 * Math.cos(Math.PI * k / period);
                sum[target] += window * x[source];
                weight[target] += window;
            }
        }
    }
}
