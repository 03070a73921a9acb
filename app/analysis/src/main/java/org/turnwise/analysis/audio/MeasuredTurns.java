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
public record MeasuredTurns(AudioFeatureSet set, String sound, Map<TurnId, AudioFeatures> turns) {
    /** The values of the turns that have any, in the turns' order. */
    public Map<TurnId, float[]> values() {
        Map<TurnId, float[]> values = new LinkedHashMap<>();
        turns.forEach((id, features) -> {
            if (features instanceof AudioFeatures.Present present) {
                values.put(id, present.values());
            }
        });
        return values;
    }

    /** Why the others have none, in the turns' order. */
    public Map<TurnId, String> missing() {
        Map<TurnId, String> reasons = new LinkedHashMap<>();
        turns.forEach((id, features) -> {
            if (features instanceof AudioFeatures.Absent absent) {
                reasons.put(id, absent.reason());
            }
        });
        return reasons;
    }
}
