package org.turnwise.session.model;

/** A human who labels turns. */
public record Annotator(String id, String name) {}
