/**
 * The extended Geneva minimalistic acoustic parameter set, eGeMAPSv02: 88 values from 25 contours. Here the steps of the
 * packages below and of the shared ones are put together, frame by frame, so that a recording of any length passes
 * through in little memory.
 */
@NullMarked
package org.turnwise.features.audio.egemaps;

import org.jspecify.annotations.NullMarked;
