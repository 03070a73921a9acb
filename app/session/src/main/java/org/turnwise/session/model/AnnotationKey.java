package org.turnwise.session.model;

/** Where an {@link Annotation} stands: one turn, one annotator, one scheme. */
public record AnnotationKey(TurnId turn, String annotator, String scheme) {}
