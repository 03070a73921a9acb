package org.turnwise.samples.make.voice;

/**
 * Mono sound. The array belongs to the record: nobody changes it.
 *
 * @param samples -1 to 1
 * @param rateHz samples a second
 */
public record Sound(float[] samples, int rateHz) {
    public double seconds() {
        return samples.length / (double) rateHz;
    }

    /** The loudness of a stretch around a moment, root mean square. Outside the sound there is silence. */
    public double level(double atSeconds, double widthSeconds) {
        int from = Math.max(0, (int) ((atSeconds - widthSeconds / 2) * rateHz));
        int to = Math.min(samples.length, (int) ((atSeconds + widthSeconds / 2) * rateHz));
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (widthSeconds * rateHz));
    }

    /** How hissing a stretch is: the share of neighbouring samples between which the sign changes. */
    public double crossings(double atSeconds, double widthSeconds) {
        int from = Math.max(1, (int) ((atSeconds - widthSeconds / 2) * rateHz));
        int to = Math.min(samples.length, (int) ((atSeconds + widthSeconds / 2) * rateHz));
        int changes = 0;
        for (int i = from; i < to; i++) {
            changes += (samples[i] < 0) == (samples[i - 1] < 0) ? 0 : 1;
        }
        return to > from ? changes / (double) (to - from) : 0;
    }

    /** Without the silence before the first and after the last sound that reaches 2 % of the loudest; fades of 5 ms against clicks. */
    public Sound trimmed() {
        double threshold = 0.02 * loudest();
        int from = 0;
        while (from < samples.length && Math.abs(samples[from]) < threshold) {
            from++;
        }
        int to = samples.length;
        while (to > from && Math.abs(samples[to - 1]) < threshold) {
            to--;
        }
        int margin = rateHz / 100;
        from = Math.max(0, from - margin);
        to = Math.min(samples.length, to + 2 * margin);
        float[] kept = new float[to - from];
        int fade = rateHz / 200;
        for (int i = 0; i < kept.length; i++) {
            double edge = Math.min(1.0, Math.min(i, kept.length - 1 - i) / (double) fade);
            kept[i] = (float) (samples[from + i] * edge);
        }
        return new Sound(kept, rateHz);
    }

    double loudest() {
        double loudest = 0;
        for (float sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }
}
