/**
 * Sound cut into frames and each frame taken apart into frequencies: what every set of features begins with. The steps
 * keep their tables and no state, so one instance serves any number of threads unless it says otherwise.
 */
@NullMarked
package org.turnwise.features.audio.frame;

import org.jspecify.annotations.NullMarked;
