package org.turnwise.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.turnwise.analysis.audio.SoundFlaws;
import org.turnwise.session.model.TurnId;

/** Says which turns have no features and why, and what was not right with others. */
final class MissingTurns {
    private static final int REASONS_SHOWN = 20;

    private MissingTurns() {}

    /**
     * Prints the reasons.
     *
     * @param turns how many there are in all
     * @param empty what the table is where no turn has any
     */
    static void report(Map<TurnId, String> missing, int turns, String empty) {
        warn(missing, " has no features: ");
        if (missing.size() == turns && turns > 0) {
            System.err.println("warning: none of the " + turns + " turns has features: " + empty + ".");
        }
    }

    /** Prints what was not right with the sound of turns that have features. */
    static void remarks(Map<TurnId, SoundFlaws> flaws) {
        Map<TurnId, String> words = new LinkedHashMap<>();
        flaws.forEach((turn, flaw) -> words.put(turn, flaw.inWords()));
        warn(words, ": ");
    }

    private static void warn(Map<TurnId, String> words, String after) {
        words.entrySet().stream()
                .limit(REASONS_SHOWN)
                .forEach(e -> System.err.println("warning: turn " + e.getKey() + after + e.getValue()));
        if (words.size() > REASONS_SHOWN) {
            System.err.printf(Locale.ROOT, "warning: and %d more%n", words.size() - REASONS_SHOWN);
        }
    }
}
