package org.turnwise.analysis.face;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.turnwise.features.face.encode.FaceFeatures;
import org.turnwise.inference.onnx.FeatureSet;
import org.turnwise.session.model.TurnId;

/**
 * The faces of a recording and what the speaker's says in every turn: for tables and views.
 *
 * @param set what the values are called; empty without an encoder
 * @param footage what was looked at, in words
 * @param tracks all faces over time
 * @param turns in the turns' order
 */
public record SeenTurns(Optional<FeatureSet> set, String footage, FaceTracks tracks, Map<TurnId, FaceFeatures> turns) {
    /** The values of the turns that have any, in the turns' order. */
    public Map<TurnId, float[]> values() {
        Map<TurnId, float[]> values = new LinkedHashMap<>();
        turns.forEach((id, features) -> {
            if (features instanceof FaceFeatures.Present present) {
                values.put(id, present.values());
            }
        });
        return values;
    }

    /** Why the others have none, in the turns' order. */
    public Map<TurnId, String> missing() {
        Map<TurnId, String> reasons = new LinkedHashMap<>();
        turns.forEach((id, features) -> {
            if (features instanceof FaceFeatures.Absent absent) {
                reasons.put(id, absent.reason());
            }
        });
        return reasons;
    }

    /** Names of a set's values, in order. */
    public static List<String> names(FeatureSet set) {
        return IntStream.rangeClosed(1, set.dimension())
                .mapToObj("face_%03d"::formatted)
                .toList();
    }
}
