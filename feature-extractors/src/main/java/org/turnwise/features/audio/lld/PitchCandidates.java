package org.turnwise.features.audio.lld;

import java.util.Arrays;

/**
 * The fundamental frequencies a frame may have, best first; what is left of the arrays after {@link #count} is 0. Changes
 * with every frame.
 */
public final class PitchCandidates {
    final float[] hz;
    final float[] voicing;
    final float[] score;
    int count;

    /** @param most candidates per frame */
    public PitchCandidates(int most) {
        hz = new float[most];
        voicing = new float[most];
        score = new float[most];
    }

    /** Candidates of this frame. */
    public int count() {
        return count;
    }

    /** Slots for candidates. */
    public int most() {
        return hz.length;
    }

    /** Frequency of candidate i, 0 for none. */
    public float hz(int i) {
        return hz[i];
    }

    /** How voiced the frame is by candidate i, 0 to 1. */
    public float voicing(int i) {
        return voicing[i];
    }

    /** The subharmonic sum at candidate i. */
    public float score(int i) {
        return score[i];
    }

    /** Puts other candidates in place of these, best first. */
    public void set(float[] frequencies, float[] voicings, float[] scores, int number) {
        clear();
        System.arraycopy(frequencies, 0, hz, 0, number);
        System.arraycopy(voicings, 0, voicing, 0, number);
        System.arraycopy(scores, 0, score, 0, number);
        count = number;
    }

    void clear() {
        Arrays.fill(hz, 0);
        Arrays.fill(voicing, 0);
        Arrays.fill(score, 0);
        count = 0;
    }

    void swap(int i, int j) {
        swap(hz, i, j);
        swap(voicing, i, j);
        swap(score, i, j);
    }

    private static void swap(float[] values, int i, int j) {
        float kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
