package org.turnwise.session.model;

/** A person heard in the session; {@code id} never changes, {@code name} is what the annotator reads. */
public record Speaker(String id, String name) {}
