package org.turnwise.analysis.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.Turn;

/**
 * Cuts a session into what SURE sees at once. A dialogue up to {@link #LONGEST} turns is one window, as in training.
 * A longer one is cut into overlapping windows, because attention costs memory with the square of the turns: each turn
 * is predicted in exactly one window and has {@link #CONTEXT} turns around it, except at the dialogue's ends. Which
 * window a turn falls into depends only on the dialogue, so results repeat.
 */
public final class DialogueAssembler {
    /** Longer than any dialogue of MELD (33 turns). More cost more and change little: docs/decisions/0032-windows.md. */
    public static final int LONGEST = 48;

    /** Turns on each side that are seen and not predicted. */
    public static final int CONTEXT = 12;

    private DialogueAssembler() {}

    /** All windows, dialogue by dialogue in order of the dialogues' first turns. */
    public static List<DialogueWindow> windows(Session session) {
        return windows(session, LONGEST, CONTEXT);
    }

    /** The same with windows of another size. */
    public static List<DialogueWindow> windows(Session session, int longest, int context) {
        Map<String, List<Turn>> dialogues = new LinkedHashMap<>();
        session.turns().forEach(turn -> dialogues
                .computeIfAbsent(turn.dialogue(), key -> new ArrayList<>())
                .add(turn));
        List<DialogueWindow> windows = new ArrayList<>();
        dialogues.values().forEach(turns -> cut(turns, longest, context, windows));
        return List.copyOf(windows);
    }

    private static void cut(List<Turn> turns, int longest, int context, List<DialogueWindow> windows) {
        if (turns.size() <= longest) {
            windows.add(new DialogueWindow(turns, 0, turns.size()));
            return;
        }
        int predicted = 0;
        while (predicted < turns.size()) {
            int start = Math.max(0, Math.min(predicted - context, turns.size() - longest));
            int end = Math.min(turns.size(), start + longest);
            int predictedEnd = end == turns.size() ? end : end - context;
            windows.add(new DialogueWindow(turns.subList(start, end), predicted - start, predictedEnd - start));
            predicted = predictedEnd;
        }
    }
}
