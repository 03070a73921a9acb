/**
 * Turns what was said into numbers: tokenises a turn's transcript, runs a pre-trained encoder over it and pools the
 * token vectors into one per turn. Encoders that ship and encoders from model packs look the same from outside.
 */
@NullMarked
package org.turnwise.features.text;

import org.jspecify.annotations.NullMarked;
