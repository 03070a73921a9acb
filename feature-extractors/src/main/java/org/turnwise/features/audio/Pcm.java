package org.turnwise.features.audio;

/**
 * Integer samples as the extractors want them (IS10 specification, section 1): the channels' plain mean, divided by
 * 32767, so that 32767 is 1 and -32768 a little below -1. Sound decoded with full scale 32768, as FFmpeg does, is
 * brought to the same scale by {@link #FROM_32768}.
 */
public final class Pcm {
    /** What samples decoded as {@code s / 32768} are multiplied with. */
    public static final float FROM_32768 = 32768f / 32767f;

    private static final float FULL_SCALE = 32767f;

    private Pcm() {}

    /**
     * @param interleaved 16-bit samples, a whole number of frames of {@code channels}
     * @return one sample per frame
     */
    public static float[] mono(short[] interleaved, int channels) {
        if (channels < 1 || interleaved.length % channels != 0) {
            throw new IllegalArgumentException(interleaved.length + " samples are no frames of " + channels);
        }
        float[] mono = new float[interleaved.length / channels];
        for (int i = 0; i < mono.length; i++) {
            float sum = 0;
            for (int c = 0; c < channels; c++) {
                sum += interleaved[i * channels + c];
            }
            mono[i] = sum / channels / FULL_SCALE;
        }
        return mono;
    }
}
