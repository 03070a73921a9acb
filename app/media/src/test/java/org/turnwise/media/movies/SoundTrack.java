package org.turnwise.media.movies;

import java.util.function.LongToDoubleFunction;

/**
 * The sound of a test recording.
 *
 * @param codec name of the encoder
 * @param samples how many samples per channel
 * @param firstSample timestamp of the first sample, in samples
 * @param wave value of a sample, by its number in the stream, for every channel
 */
public record SoundTrack(
        String codec, int sampleRateHz, int channels, long samples, long firstSample, LongToDoubleFunction wave) {

    public static SoundTrack of(String codec, int rate, int channels, double seconds, LongToDoubleFunction wave) {
        return new SoundTrack(codec, rate, channels, Math.round(seconds * rate), 0, wave);
    }

    public SoundTrack from(long timestamp) {
        return new SoundTrack(codec, sampleRateHz, channels, samples, timestamp, wave);
    }

    /** A tone that changes its pitch all the time, so that every moment sounds different. */
    public static LongToDoubleFunction chirp(int rate) {
        return i -> {
            double t = i / (double) rate;
            return 0.5 * Math.sin(2 * Math.PI * (200 * t + 40 * t * t));
        };
    }
}
