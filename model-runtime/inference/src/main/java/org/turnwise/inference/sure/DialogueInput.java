package org.turnwise.inference.sure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One dialogue as SURE reads it, its turns in order of time.
 *
 * @param turns at least one
 */
public record DialogueInput(List<TurnInput> turns) {
    public DialogueInput {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a dialogue has at least one turn");
        }
    }

    /** Number of turns, T. */
    public int length() {
        return turns.size();
    }

    /**
     * One turn.
     *
     * @param speaker 0 for who spoke first in the dialogue, 1 for the next new voice, and so on
     * @param features raw values per modality, never scaled (the graph does that); a modality that is not here is
     *     missing. Arrays are not copied.
     */
    public record TurnInput(int speaker, Map<SureModality, float[]> features) {
        public TurnInput {
            if (speaker < 0) {
                throw new IllegalArgumentException("speaker index " + speaker + " is negative");
            }
            EnumMap<SureModality, float[]> copy = new EnumMap<>(SureModality.class);
            copy.putAll(features);
            features = Collections.unmodifiableMap(copy);
        }

        /** The modality's values, empty where it is missing. */
        public Optional<float[]> of(SureModality modality) {
            return Optional.ofNullable(features.get(modality));
        }
    }
}
