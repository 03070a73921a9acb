package org.turnwise.formats;

/** How sure a reader is that a file is of its format; in rising order. */
public enum Recognition {
    NO,
    /** Only the extension speaks for it. */
    BY_EXTENSION,
    /** The content could well be of this format. */
    LIKELY,
    /** The content is of this format. */
    CERTAIN
}
