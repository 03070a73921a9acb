package org.turnwise.analysis.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.turnwise.features.audio.AudioFeatureSet;

/** The few of a set's values that say something to a person, with units and plain words. */
public final class VoiceSummary {
    private static final String UNVOICED = "no voiced sound";

    private final AudioFeatureSet set;
    private final float[] values;
    private final List<VoiceValue> lines = new ArrayList<>();

    private VoiceSummary(AudioFeatureSet set, float[] values) {
        this.set = set;
        this.values = values;
    }

    /** @param values one per feature of the set */
    public static List<VoiceValue> of(AudioFeatureSet set, float[] values) {
        VoiceSummary summary = new VoiceSummary(set, values);
        if (summary.find("F0semitoneFrom27.5Hz_sma3nz_amean").isPresent()) {
            summary.ofEgemaps();
        } else {
            summary.ofIs10();
        }
        return List.copyOf(summary.lines);
    }

    private void ofEgemaps() {
        double semitones = get("F0semitoneFrom27.5Hz_sma3nz_amean");
        boolean voiced = semitones > 0;
        line(
                "pitch",
                voiced,
                text("%.0f Hz", VoiceTrack.hertz(semitones)),
                "How high the voice is: the mean fundamental frequency of the voiced sound.");
        line(
                "pitch range",
                voiced,
                text("%.1f semitones", get("F0semitoneFrom27.5Hz_sma3nz_pctlrange0-2")),
                "How far the pitch moves, between its lowest and its highest fifth; 12 semitones are an octave.");
        line(
                "loudness",
                true,
                text("%.2f", get("loudness_sma3_amean")),
                "How loud it sounds on average, by a model of hearing; without unit, 0 is silence. Depends on the"
                        + " microphone too.");
        line(
                "level",
                true,
                text("%.1f dB", get("equivalentSoundLevel_dBp")),
                "The sound's mean energy in decibels, relative to the recording's full scale.");
        line(
                "jitter",
                voiced,
                text("%.2f %%", 100 * get("jitterLocal_sma3nz_amean")),
                "How uneven the voice's vibration is from one period to the next; more in rough or creaky voices.");
        line(
                "shimmer",
                voiced,
                text("%.2f dB", get("shimmerLocaldB_sma3nz_amean")),
                "How uneven the strength of the vibration is from one period to the next; more in breathy voices.");
        line(
                "harmonics",
                voiced,
                text("%.1f dB", get("HNRdBACF_sma3nz_amean")),
                "Harmonics-to-noise ratio: how much of the voiced sound is tone rather than noise; clear voices have"
                        + " more.");
        line(
                "voiced",
                voiced,
                text("%.1f per s, %.2f s each", get("VoicedSegmentsPerSec"), get("MeanVoicedSegmentLengthSec")),
                "How many stretches of voiced sound there are in a second, and how long they are: goes with the speed"
                        + " of speaking.");
    }

    private void ofIs10() {
        double hz = get("F0final_sma_amean");
        line(
                "pitch",
                hz > 0,
                text("%.0f Hz", hz),
                "How high the voice is: the mean fundamental frequency of the voiced sound.");
        line(
                "jitter",
                hz > 0,
                text("%.2f %%", 100 * get("jitterLocal_sma_amean")),
                "How uneven the voice's vibration is from one period to the next; more in rough or creaky voices.");
        line(
                "shimmer",
                hz > 0,
                text("%.1f %%", 100 * get("shimmerLocal_sma_amean")),
                "How uneven the strength of the vibration is from one period to the next; more in breathy voices.");
    }

    private static String text(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private void line(String name, boolean there, String value, String help) {
        lines.add(new VoiceValue(name, there ? value : UNVOICED, help));
    }

    private double get(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("the set " + set.id() + " has no feature " + name));
    }

    private OptionalDouble find(String name) {
        int index = set.names().indexOf(name);
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(values[index]);
    }
}
