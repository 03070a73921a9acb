package org.turnwise.media.probe;

/** Whether the pictures of a stream come at even distances, judged from the timestamps at its beginning. */
public enum FrameTiming {
    CONSTANT,
    VARIABLE
}
