package org.turnwise.samples.make;

/** What the camera sees during a line. */
public enum Shot {
    /** Both people. */
    BOTH,
    /** Only the one who speaks. */
    SPEAKER
}
