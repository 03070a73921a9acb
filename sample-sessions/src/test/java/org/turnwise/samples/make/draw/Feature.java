package org.turnwise.samples.make.draw;

/** What moves in a face. 0 is at rest; most go from 0 to 1, those that go both ways from -1 to 1. */
public enum Feature {
    /** Inner ends of the brows, up or down. */
    BROW_INNER,
    /** Outer ends of the brows, up or down. */
    BROW_OUTER,
    /** Brows drawn together. */
    FURROW,
    /** Upper lids, wider or narrower than at rest. */
    LIDS,
    /** Lower lids raised. */
    SQUINT,
    /** Lids slanted: inner corners up (sadness) or down (anger). */
    SLANT,
    /** Corners of the mouth, up or down. */
    SMILE,
    /** Mouth open while nothing is said. */
    OPEN,
    /** Mouth wide or pursed. */
    WIDE,
    /** Upper lip raised. */
    SNEER,
    /** Both rows of teeth shown. */
    TEETH,
    /** Wrinkles over the nose. */
    NOSE,
    /** Cheeks raised. */
    CHEEKS,
    /** Colour in the cheeks. */
    BLUSH,
    /** A tear. */
    TEAR,
    /** Head lowered or raised. */
    BOW,
    /** Head to one side. */
    TILT,
    /** Shoulders raised. */
    SHOULDERS,
    /** Shaking. */
    TREMBLE
}
