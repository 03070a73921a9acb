package org.turnwise.media.playback;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd;
import be.tarsos.dsp.WaveformSimilarityBasedOverlapAdd.Parameters;
import be.tarsos.dsp.io.TarsosDSPAudioFormat;

/**
 * Slower or faster speech at its own pitch: TarsosDSP's waveform-similarity overlap-add, one step at a time. Mono.
 *
 * <p>A step looks at {@link #windowLength()} samples, of which {@link #stepLength()} are used up, and makes a number of new
 * ones; the ratio of the two is the tempo.
 */
final class TempoStretcher {
    private final WaveformSimilarityBasedOverlapAdd overlapAdd;
    private final AudioEvent event;

    /** @param tempo 0.25 to 2; 1 is as recorded */
    TempoStretcher(double tempo, int sampleRateHz) {
        this.overlapAdd = QuietOverlapAdd.of(Parameters.speechDefaults(tempo, sampleRateHz));
        this.event = new AudioEvent(new TarsosDSPAudioFormat(sampleRateHz, 16, 1, true, false));
    }

    int windowLength() {
        return overlapAdd.getInputBufferSize();
    }

    int stepLength() {
        return overlapAdd.getInputBufferSize() - overlapAdd.getOverlap();
    }

    /** @param window exactly {@link #windowLength()} samples, not changed @return the new samples, a copy */
    float[] step(float[] window) {
        event.setFloatBuffer(window);
        overlapAdd.process(event);
        return event.getFloatBuffer().clone();
    }
}
