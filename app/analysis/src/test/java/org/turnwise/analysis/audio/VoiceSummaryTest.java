package org.turnwise.analysis.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnwise.features.audio.AudioFeatureSet;

class VoiceSummaryTest {
    private static AudioFeatureSet set(String id) {
        return AudioSets.standard().find(id).orElseThrow().set();
    }

    private static Map<String, String> summary(String id, Map<String, Float> known) {
        AudioFeatureSet set = set(id);
        float[] values = new float[set.features().size()];
        known.forEach((name, value) -> {
            assertTrue(set.names().contains(name), name);
            values[set.names().indexOf(name)] = value;
        });
        List<VoiceValue> lines = VoiceSummary.of(set, values);
        lines.forEach(line -> assertFalse(line.help().isBlank()));
        return lines.stream().collect(Collectors.toMap(VoiceValue::name, VoiceValue::value));
    }

    @Test
    void values_have_the_units_a_person_knows() {
        Map<String, String> lines = summary(
                AudioSets.EGEMAPS,
                Map.of(
                        "F0semitoneFrom27.5Hz_sma3nz_amean", 36f,
                        "F0semitoneFrom27.5Hz_sma3nz_pctlrange0-2", 4.25f,
                        "loudness_sma3_amean", 0.777f,
                        "jitterLocal_sma3nz_amean", 0.0123f,
                        "shimmerLocaldB_sma3nz_amean", 0.98f,
                        "HNRdBACF_sma3nz_amean", 8.04f,
                        "equivalentSoundLevel_dBp", -24.06f));
        assertEquals("220 Hz", lines.get("pitch"), "36 semitones are three octaves above 27.5 Hz");
        assertEquals("4.3 semitones", lines.get("pitch range"));
        assertEquals("0.78", lines.get("loudness"));
        assertEquals("1.23 %", lines.get("jitter"));
        assertEquals("0.98 dB", lines.get("shimmer"));
        assertEquals("8.0 dB", lines.get("harmonics"));
        assertEquals("-24.1 dB", lines.get("level"));
    }

    @Test
    void what_only_voiced_sound_has_is_not_a_zero_where_none_is_voiced() {
        Map<String, String> lines = summary(AudioSets.EGEMAPS, Map.of("loudness_sma3_amean", 0.1f));
        assertEquals("no voiced sound", lines.get("pitch"));
        assertEquals("no voiced sound", lines.get("jitter"));
        assertEquals("0.10", lines.get("loudness"));
    }

    @Test
    void is10_has_fewer_of_them() {
        Map<String, String> lines = summary(AudioSets.IS10, Map.of("F0final_sma_amean", 187.4f));
        assertEquals("187 Hz", lines.get("pitch"));
        assertEquals(
                List.of("jitter", "pitch", "shimmer"),
                lines.keySet().stream().sorted().toList());
    }

    @Test
    void every_set_that_ships_gives_the_tracks_that_are_drawn() {
        Map<String, AudioFeatureSet> sets = AudioSets.standard().extractors().stream()
                .map(e -> e.set())
                .collect(Collectors.toMap(AudioFeatureSet::id, Function.identity()));
        assertEquals(2, sets.size());
        for (AudioFeatureSet set : sets.values()) {
            assertTrue(
                    set.contourNames().stream().anyMatch(n -> n.startsWith("F0semitone") || n.equals("F0final_sma")));
            assertTrue(set.contourNames().stream()
                    .anyMatch(n -> n.equals("Loudness_sma3") || n.equals("pcm_loudness_sma")));
        }
    }
}
