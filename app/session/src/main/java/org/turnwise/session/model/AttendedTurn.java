package org.turnwise.session.model;

/**
 * One entry of the reasoning trace: at {@code step} (0-based) the modality's query put {@code weight} (0 to 1) on that
 * turn.
 */
public record AttendedTurn(Modality modality, int step, TurnId turn, double weight) {}
