package org.turnwise.analysis.session;

import java.util.List;
import org.turnwise.session.model.Turn;

/**
 * A stretch of one dialogue that the model sees at once.
 *
 * @param turns in order of time
 * @param firstPredicted index of the first turn whose prediction is taken from this window; those before are context
 * @param endPredicted index behind the last such turn; those from there on are context
 */
public record DialogueWindow(List<Turn> turns, int firstPredicted, int endPredicted) {
    public DialogueWindow {
        turns = List.copyOf(turns);
    }

    public int predictedCount() {
        return endPredicted - firstPredicted;
    }

    /** For every turn the index of its speaker, by order of appearance in this window. */
    public int[] speakerIndices() {
        List<String> order = turns.stream().map(Turn::speaker).distinct().toList();
        return turns.stream().mapToInt(turn -> order.indexOf(turn.speaker())).toArray();
    }
}
