package org.turnwise.desktop.statistics;

/** Which turn is held to come after a turn. */
public enum Follower {
    ANYBODY,
    SAME_SPEAKER
}
