package org.turnwise.analysis.session;

import java.util.Optional;

/**
 * A pack with a SURE network as it is offered to the user.
 *
 * @param name what it is chosen by
 * @param version empty where its manifest cannot be read
 * @param description in a sentence or two, as the pack says it
 * @param problem why it cannot be used, in words for the user
 */
public record SurePack(String name, String version, String description, Optional<String> problem) {
    public boolean usable() {
        return problem.isEmpty();
    }

    /** Name and version. */
    public String words() {
        return (name + " " + version).strip();
    }
}
