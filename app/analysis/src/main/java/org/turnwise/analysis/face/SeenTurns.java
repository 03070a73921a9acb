package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Arrays;
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
 * @param damage how much of the recording could not be decoded, in words; empty where all of it could
 */
public record SeenTurns(
        Optional<FeatureSet> set,
        String footage,
        FaceTracks tracks,
        Map<TurnId, FaceFeatures> turns,
        Optional<String> damage) {
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

    /** Names of a table's columns: a set's values, their spread, how many faces were used and how many left out. */
    public static List<String> columns(FeatureSet set) {
        List<String> columns = new ArrayList<>();
        IntStream.rangeClosed(1, set.dimension()).forEach(i -> columns.add("face_%03d".formatted(i)));
        IntStream.rangeClosed(1, set.dimension()).forEach(i -> columns.add("face_spread_%03d".formatted(i)));
        columns.addAll(List.of("faces_used", "faces_left_out"));
        return columns;
    }

    /** The columns' values for the turns that have any, in the turns' order. */
    public Map<TurnId, float[]> rows() {
        Map<TurnId, float[]> rows = new LinkedHashMap<>();
        turns.forEach((id, features) -> {
            if (features instanceof FaceFeatures.Present present) {
                rows.put(id, row(present));
            }
        });
        return rows;
    }

    private static float[] row(FaceFeatures.Present present) {
        int dimension = present.values().length;
        float[] row = Arrays.copyOf(present.values(), 2 * dimension + 2);
        System.arraycopy(present.spread(), 0, row, dimension, dimension);
        row[2 * dimension] = present.used();
        row[2 * dimension + 1] = present.leftOut();
        return row;
    }
}
