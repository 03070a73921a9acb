package org.turnwise.media.decode;

/**
 * The form in which sound is wanted: interleaved 32 bit floats, -1 to 1 at full level (louder peaks are not cut).
 *
 * @param sampleRateHz from 1,000 to 384,000
 * @param channels 1 (all channels mixed, their mean for stereo) or 2
 * @param mix how more channels become one
 */
public record PcmFormat(int sampleRateHz, int channels, Mix mix) {
    /** How the recorded channels are brought together. */
    public enum Mix {
        /** For listening: the channels by their places, so that a surround recording sounds right. */
        BY_PLACE,
        /** For measuring: every channel counts the same. */
        PLAIN_MEAN
    }

    public PcmFormat(int sampleRateHz, int channels) {
        this(sampleRateHz, channels, Mix.BY_PLACE);
    }

    public PcmFormat {
        if (sampleRateHz < 1000 || sampleRateHz > 384_000) {
            throw new IllegalArgumentException("sample rate of " + sampleRateHz + " Hz");
        }
        if (channels != 1 && channels != 2) {
            throw new IllegalArgumentException(channels + " channels: only 1 and 2 are made");
        }
        if (channels != 1 && mix == Mix.PLAIN_MEAN) {
            throw new IllegalArgumentException("a plain mean is one channel, not " + channels);
        }
    }

    public static PcmFormat mono(int sampleRateHz) {
        return new PcmFormat(sampleRateHz, 1);
    }

    /** One channel, the plain mean of those recorded, however many they are. */
    public static PcmFormat plainMean(int sampleRateHz) {
        return new PcmFormat(sampleRateHz, 1, Mix.PLAIN_MEAN);
    }

    public static PcmFormat stereo(int sampleRateHz) {
        return new PcmFormat(sampleRateHz, 2);
    }

    /** The first sample at or after a media time. */
    public long sampleAtMicros(long micros) {
        return -Math.floorDiv(-micros * sampleRateHz, 1_000_000L);
    }

    /** Media time of a sample in microseconds, rounded down. */
    public long microsOfSample(long sample) {
        return Math.floorDiv(sample * 1_000_000L, (long) sampleRateHz);
    }
}
