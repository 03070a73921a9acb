package org.turnwise.analysis.audio;

import java.util.LinkedHashMap;
import java.util.Map;
import org.turnwise.features.audio.AudioFeatureSet;
import org.turnwise.features.audio.AudioFeatures;
import org.turnwise.session.model.TurnId;

/**
 * Turns with their features, and what these are of: for tables.
 *
 * @param sound what was measured, in words
 */
public record MeasuredTurns(AudioFeatureSet set, String sound, Map<TurnId, HeardFeatures> turns) {
    /** The values of the turns that have any, in the turns' order. */
    public Map<TurnId, float[]> values() {
        Map<TurnId, float[]> values = new LinkedHashMap<>();
        turns.forEach((id, heard) -> {
            if (heard.features() instanceof AudioFeatures.Present present) {
                values.put(id, present.values());
            }
        });
        return values;
    }

    /** Why the others have none, in the turns' order. */
    public Map<TurnId, String> missing() {
        Map<TurnId, String> reasons = new LinkedHashMap<>();
        turns.forEach((id, heard) -> {
            if (heard.features() instanceof AudioFeatures.Absent absent) {
                reasons.put(id, absent.reason());
            }
        });
        return reasons;
    }

    /** What was not right with the sound of those that have values, in the turns' order; only where there is something. */
    public Map<TurnId, SoundFlaws> flaws() {
        Map<TurnId, SoundFlaws> flaws = new LinkedHashMap<>();
        turns.forEach((id, heard) -> {
            if (heard.flaws().any()) {
                flaws.put(id, heard.flaws());
            }
        });
        return flaws;
    }

    /** What was measured and what was not right with it, in words. */
    public String provenance() {
        return SoundFlaws.provenance(sound, flaws());
    }
}
