package org.turnwise.desktop.video;

/**
 * How much is played around a turn.
 *
 * @param beforeMillis lead-in
 * @param afterMillis lead-out; -1 to end a millisecond early, where the next turn begins at once
 */
public record Roll(long beforeMillis, long afterMillis) {}
