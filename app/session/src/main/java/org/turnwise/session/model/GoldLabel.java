package org.turnwise.session.model;

/** The label a turn is held to have, after adjudication or as the data set states it; {@code source} says which. */
public record GoldLabel(TurnId turn, String scheme, String label, String source) {}
