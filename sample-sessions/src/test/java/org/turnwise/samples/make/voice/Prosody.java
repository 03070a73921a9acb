package org.turnwise.samples.make.voice;

import org.turnwise.samples.make.Emotion;

/**
 * How an emotion changes a voice, relative to that voice's plain reading. The figures follow what is usually reported of acted speech (fear and joy high
 * and fast, sadness low, slow and soft, anger loud and wide, disgust low and slow), kept small enough for the synthesiser to stay natural.
 *
 * @param pace 1.2 is a fifth faster
 * @param pitch 1.2 is a fifth of the frequency higher
 * @param range how far the melody moves about its middle; 0 is a monotone
 * @param gainDecibels louder or softer
 * @param tremor how much the pitch shakes, as a share of it
 */
public record Prosody(double pace, double pitch, double range, double gainDecibels, double tremor) {
    /** The same emotion for a voice whose plain reading is to be higher and livelier than the synthesiser makes it. */
    Prosody over(double ownPitch, double ownRange) {
        return new Prosody(pace, pitch * ownPitch, range * ownRange, gainDecibels, tremor);
    }

    public static Prosody of(Emotion emotion) {
        return switch (emotion) {
            case NEUTRAL -> new Prosody(1.00, 1.00, 1.0, 0, 0);
            case SURPRISE -> new Prosody(1.04, 1.24, 1.9, 1.5, 0);
            case FEAR -> new Prosody(1.12, 1.26, 1.2, -1, 0.025);
            case SADNESS -> new Prosody(0.84, 0.92, 0.6, -3.5, 0.008);
            case JOY -> new Prosody(1.06, 1.22, 1.9, 1.5, 0);
            case DISGUST -> new Prosody(0.90, 0.94, 1.5, 0, 0);
            case ANGER -> new Prosody(1.10, 1.12, 1.7, 3, 0);
        };
    }
}
