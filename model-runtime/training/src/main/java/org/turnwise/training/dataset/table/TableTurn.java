package org.turnwise.training.dataset.table;

import java.util.List;
import java.util.Optional;

/**
 * One line of a table.
 *
 * @param place the line, for messages
 * @param features text, audio and visual; empty where the turn lacks the modality
 */
public record TableTurn(String place, String speaker, String label, List<Optional<float[]>> features) {
    public TableTurn {
        features = List.copyOf(features);
    }
}
