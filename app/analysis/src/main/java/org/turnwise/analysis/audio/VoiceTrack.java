package org.turnwise.analysis.audio;

import java.util.List;
import org.turnwise.features.audio.Contours;

/** What of the voice is drawn over time. */
public enum VoiceTrack {
    /** Fundamental frequency in Hz; 0 where nothing is voiced. */
    PITCH {
        @Override
        float[] of(Contours contours) {
            float[] hz = column(contours, List.of("F0semitoneFrom27.5Hz_sma3nz", "F0final_sma"));
            boolean semitones = contours.names().contains("F0semitoneFrom27.5Hz_sma3nz");
            float[] values = hz.clone();
            for (int k = 0; semitones && k < values.length; k++) {
                values[k] = (float) hertz(values[k]);
            }
            return values;
        }
    },
    /** Perceived loudness, 0 in silence, without unit. */
    LOUDNESS {
        @Override
        float[] of(Contours contours) {
            return column(contours, List.of("Loudness_sma3", "pcm_loudness_sma"))
                    .clone();
        }
    },
    /** How voiced the sound is, 0 to 1. */
    VOICING {
        @Override
        float[] of(Contours contours) {
            if (contours.names().contains("voicingFinalUnclipped_sma")) {
                return column(contours, List.of("voicingFinalUnclipped_sma")).clone();
            }
            float[] voiced = PITCH.of(contours);
            for (int k = 0; k < voiced.length; k++) {
                voiced[k] = voiced[k] > 0 ? 1 : 0;
            }
            return voiced;
        }
    };

    private static final double LOWEST_HZ = 27.5;
    private static final int PER_OCTAVE = 12;

    /** The track's values, one per row of the contours. */
    abstract float[] of(Contours contours);

    /** Semitones above 27.5 Hz as a frequency; 0, which stands for unvoiced, stays 0. */
    static double hertz(double semitones) {
        return semitones == 0 ? 0 : LOWEST_HZ * Math.pow(2, semitones / PER_OCTAVE);
    }

    private static float[] column(Contours contours, List<String> names) {
        return names.stream()
                .filter(contours.names()::contains)
                .findFirst()
                .map(contours::column)
                .orElseGet(() -> new float[contours.rows()]);
    }
}
