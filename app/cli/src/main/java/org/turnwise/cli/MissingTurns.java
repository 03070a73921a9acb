package org.turnwise.cli;

import java.util.Locale;
import java.util.Map;
import org.turnwise.session.model.TurnId;

/** Says which turns have no features and why. */
final class MissingTurns {
    private static final int REASONS_SHOWN = 20;

    private MissingTurns() {}

    /**
     * Prints the reasons.
     *
     * @param turns how many there are in all
     */
    static void report(Map<TurnId, String> missing, int turns) {
        missing.entrySet().stream()
                .limit(REASONS_SHOWN)
                .forEach(e -> System.err.println("warning: turn " + e.getKey() + " has no features: " + e.getValue()));
        if (missing.size() > REASONS_SHOWN) {
            System.err.printf(Locale.ROOT, "warning: and %d more%n", missing.size() - REASONS_SHOWN);
        }
        if (missing.size() == turns && turns > 0) {
            System.err.println(
                    "warning: none of the " + turns + " turns has features: every row of the table is empty.");
        }
    }
}
