package org.turnwise.formats.features;

import java.util.List;
import java.util.Map;
import org.turnwise.session.model.TurnId;

/**
 * What was measured of turns.
 *
 * @param id the feature set's, part of the file's name: {@code is10}
 * @param set the feature set with its version, in words
 * @param subject what of a turn was measured, in words: "each turn's sound"
 * @param source what was measured, and what was done to it before, in words: "pcm_s16le, 44100 Hz, 1 channel, not
 *     resampled"
 * @param names one per column
 * @param values by turn, one per name
 * @param missing by turn, why it has no values
 */
public record FeatureTable(
        String id,
        String set,
        String subject,
        String source,
        List<String> names,
        Map<TurnId, float[]> values,
        Map<TurnId, String> missing) {
    private static final String SOUND = "each turn's sound";

    /** Of turns' sound. */
    public FeatureTable(
            String id,
            String set,
            String source,
            List<String> names,
            Map<TurnId, float[]> values,
            Map<TurnId, String> missing) {
        this(id, set, SOUND, source, names, values, missing);
    }

    public FeatureTable {
        names = List.copyOf(names);
        values = Map.copyOf(values);
        missing = Map.copyOf(missing);
        for (var row : values.entrySet()) {
            if (row.getValue().length != names.size()) {
                throw new IllegalArgumentException("turn " + row.getKey() + " has " + row.getValue().length
                        + " values for " + names.size() + " names");
            }
        }
    }
}
