package org.turnwise.formats.dataset;

import java.util.Optional;
import org.turnwise.session.model.Annotation;

/**
 * The label a turn has in an export.
 *
 * @param from {@code gold}, or the ids of the annotators who chose it, separated by semicolons
 * @param annotation the newest annotation with this label, empty for a gold label nobody here chose
 */
public record ChosenLabel(String label, String from, Optional<Annotation> annotation) {
    public static final String GOLD = "gold";
}
