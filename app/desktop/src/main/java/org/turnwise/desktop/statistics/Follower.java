package org.turnwise.desktop.statistics;

/** Which turn is held to come after a turn. */
enum Follower {
    ANYBODY,
    SAME_SPEAKER
}
