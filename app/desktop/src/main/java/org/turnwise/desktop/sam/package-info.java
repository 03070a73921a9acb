/**
 * Pictures to rate by, after the way of Bradley and Lang's self-assessment manikins (1994), drawn anew: a mouth for
 * valence, a burst in the body for arousal, the figure's size for dominance. It exists so that a scale can be given
 * without thinking in figures.
 */
@NullMarked
package org.turnwise.desktop.sam;

import org.jspecify.annotations.NullMarked;
