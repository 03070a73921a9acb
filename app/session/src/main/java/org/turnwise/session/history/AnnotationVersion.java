package org.turnwise.session.history;

import java.time.Instant;
import java.util.Optional;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.AnnotationKey;

/**
 * What stood at a key from {@code at} on: the annotation, or nothing where it was cleared or undone. Versions are never
 * removed, not even with the redo branch they were made on.
 *
 * @param by who was at the keyboard: the user's login name (the annotation itself names its annotator)
 */
public record AnnotationVersion(
        AnnotationKey key, Optional<Annotation> annotation, Instant at, String by, SessionChange.Cause cause) {}
