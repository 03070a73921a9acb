package org.turnwise.desktop.preferences;

import java.util.Objects;

/**
 * What one key gives a turn all at once. What is left out here stays as it is.
 *
 * @param name what the menu calls it
 * @param label id in the scheme labelled in, empty to leave the label
 * @param second id of the label heard as well, empty to leave it
 * @param surePercent how sure the annotator is, {@value #NOT_SAID} to leave it
 * @param flag whether the turn is flagged
 * @param comment put behind a comment that is there
 */
public record LabelTemplate(String name, String label, String second, int surePercent, boolean flag, String comment) {
    public static final int NOT_SAID = -1;

    /** Where a file leaves something out, it says nothing of it. */
    public LabelTemplate {
        name = Objects.requireNonNullElse(name, "");
        label = Objects.requireNonNullElse(label, "");
        second = Objects.requireNonNullElse(second, "");
        comment = Objects.requireNonNullElse(comment, "");
    }

    /** Whether it would give anything. */
    public boolean gives() {
        return !label.isEmpty() || !second.isEmpty() || surePercent != NOT_SAID || flag || !comment.isBlank();
    }
}
