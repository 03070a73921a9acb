package org.turnwise.features.audio.lld;

/**
 * Makes a contour of each frame's best pitch candidate: takes out single voiced and unvoiced frames and octave jumps
 * (IS10 specification, section 5.8). One row behind: the row made while reading a frame is about the frame before. The
 * first frame makes no row. Keeps state from frame to frame: for one thread at a time.
 */
public final class PitchSmoother {
    private static final float UP = 1.2f;
    private static final float DOWN = 0.8f;

    private final float voicingCutoff;
    private boolean begun;
    private float last;
    private int onset;
    private int octave;
    private float lastVoicing;
    private float envelope;

    private float rowVoicing;
    private float rowHz;

    /** @param voicingCutoff a frame is voiced above */
    public PitchSmoother(float voicingCutoff) {
        this.voicingCutoff = voicingCutoff;
    }

    /**
     * Reads a frame.
     *
     * @return whether there is a row now
     */
    public boolean accept(PitchCandidates frame) {
        float voicing = frame.voicing(0);
        if (!begun) {
            begun = true;
            return false;
        }
        rowVoicing = lastVoicing;
        lastVoicing = voicing;
        float hz = voicing > voicingCutoff ? frame.hz(0) : 0;
        mendVoicing(hz);
        mendOctave(hz);
        rowHz = last;
        last = hz;
        if (rowHz > 0) {
            envelope = envelope == 0 ? rowHz : 0.75f * envelope + 0.25f * rowHz;
        }
        return true;
    }

    private void mendVoicing(float hz) {
        if (last == 0 && hz > 0) {
            onset = 1;
        } else if (last > 0 && hz == 0 && onset == 0) {
            onset = -1;
        } else if ((last > 0 && hz > 0) || (last == 0 && hz == 0)) {
            onset = 0;
        }
        if (hz == 0 && onset == 1) {
            last = 0;
        } else if (hz > 0 && onset == -1) {
            last = hz;
        }
    }

    private void mendOctave(float hz) {
        float ratio = last > 0 && hz > 0 ? last / hz : 1;
        boolean half = ratio > UP;
        boolean twice = ratio < DOWN;
        if ((twice && octave == -1) || (half && octave == 1)) {
            last = hz;
        }
        if (twice) {
            octave = 1;
        }
        if (half && onset == 0) {
            octave = -1;
        }
        if (!half && !twice) {
            octave = 0;
        }
    }

    /** The row's fundamental frequency in Hz, 0 where unvoiced. */
    public float hz() {
        return rowHz;
    }

    /** The row's frequency followed slowly and held where unvoiced; 0 before the first voiced row. */
    public float envelope() {
        return envelope;
    }

    /** How voiced the row's frame is by its best candidate; 0 for the first row and without a candidate. */
    public float voicing() {
        return rowVoicing;
    }
}
