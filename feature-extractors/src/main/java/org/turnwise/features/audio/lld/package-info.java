/**
 * Low-level descriptors: what is measured of every frame (loudness, pitch, linear prediction, jitter ...) and how a
 * contour is smoothed and differentiated. Each class is one step of the specification and can be fed with the output of
 * the step before; those with state from frame to frame, or scratch space, are for one thread at a time and say so.
 */
@NullMarked
package org.turnwise.features.audio.lld;

import org.jspecify.annotations.NullMarked;
