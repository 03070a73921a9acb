package org.turnwise.desktop.video;

/**
 * How much is played around a turn.
 *
 * @param beforeMillis lead-in
 * @param afterMillis lead-out
 */
public record Roll(long beforeMillis, long afterMillis) {}
