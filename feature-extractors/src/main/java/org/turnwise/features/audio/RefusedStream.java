package org.turnwise.features.audio;

/** The stream of a sound that a set cannot be computed from, whatever its samples are. */
public record RefusedStream(AudioFeatureSet set, String reason) implements AudioStream {
    @Override
    public void accept(float[] mono, int from, int to) {}

    @Override
    public AudioFeatures features() {
        return new AudioFeatures.Absent(reason);
    }

    @Override
    public Contours contours() {
        return new Contours(set.contourNames(), new float[set.contours().size()][0]);
    }
}
