package org.turnwise.session.model;

/** Where a {@link Prediction} stands: one analysis run, one turn. */
public record PredictionKey(String run, TurnId turn) {}
