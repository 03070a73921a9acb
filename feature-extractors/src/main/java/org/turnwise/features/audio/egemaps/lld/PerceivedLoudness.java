package org.turnwise.features.audio.egemaps.lld;

import org.turnwise.features.audio.frame.MelBank;

/**
 * How loud a frame sounds: mel band powers, weighted as the ear hears each band, compressed, averaged (eGeMAPS
 * specification, "Loudness").
 */
public final class PerceivedLoudness {
    private static final float FLOOR = 9.3e-10f;
    private static final double COMPRESSION = 0.33;

    private final float[] weights;
    private final float[] auditory;

    /** @param bank makes the bands; their centres decide their weights */
    public PerceivedLoudness(MelBank bank) {
        weights = new float[bank.bands()];
        for (int band = 0; band < weights.length; band++) {
            weights[band] = (float) equalLoudness(bank.centreHz(band));
        }
        auditory = new float[weights.length];
    }

    /** The ear's sensitivity at a frequency; the last term's odd power is the reference's. */
    private static double equalLoudness(double hz) {
        double w = 2 * Math.PI * hz;
        double w2 = w * w;
        double low = w2 + 6.3e6;
        return 1e32 * (w2 + 56.8e6) * w2 * w2 / (low * low * (w2 + 0.38e9) * (w2 * w2 * w2 * w + 1.7e31));
    }

    /**
     * @param melPower a frame's mel band powers, samples in -1..1
     * @return the frame's loudness, never negative
     */
    public float of(float[] melPower) {
        auditorySpectrum(melPower);
        double sum = 0;
        for (float band : auditory) {
            sum += band;
        }
        return (float) (sum / auditory.length);
    }

    /** The compressed bands; valid until the next call. */
    float[] auditorySpectrum(float[] melPower) {
        for (int band = 0; band < auditory.length; band++) {
            auditory[band] = (float) Math.pow(Math.max(melPower[band], FLOOR) * weights[band], COMPRESSION);
        }
        return auditory;
    }
}
