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
    private final int leadLength;

    /** @param tempo 0.25 to 2; 1 is as recorded */
    TempoStretcher(double tempo, int sampleRateHz) {
        Parameters parameters = Parameters.speechDefaults(tempo, sampleRateHz);
        this.overlapAdd = QuietOverlapAdd.of(parameters);
        double madeMillis = parameters.getSequenceMs() - parameters.getOverlapMs();
        double usedMillis = madeMillis * tempo;
        double runsAheadMillis = madeMillis > usedMillis ? madeMillis - usedMillis : (madeMillis - usedMillis) / 2;
        double leadMillis = parameters.getSeekWindowMs() / 2 + runsAheadMillis;
        this.leadLength = (int) Math.max(0, leadMillis * sampleRateHz / 1000);
        this.event = new AudioEvent(new TarsosDSPAudioFormat(sampleRateHz, 16, 1, true, false));
    }

    int windowLength() {
        return overlapAdd.getInputBufferSize();
    }

    int stepLength() {
        return overlapAdd.getInputBufferSize() - overlapAdd.getOverlap();
    }

    /**
     * By how many samples what is made is ahead of what is used up evenly: a piece is taken from up to the search window's
     * length further on, and runs at its own speed until the next begins. Slower than recorded, a moment comes in two
     * pieces, and the ear goes by the first. None where what is made is behind.
     */
    int leadLength() {
        return leadLength;
    }

    /** @param window exactly {@link #windowLength()} samples, not changed @return the new samples, a copy */
    float[] step(float[] window) {
        event.setFloatBuffer(window);
        overlapAdd.process(event);
        return event.getFloatBuffer().clone();
    }
}
