/**
 * Where things lie on the timeline: pure arithmetic between milliseconds and pixels, and lookup of what is visible at a
 * cost that does not grow with the session. No toolkit is needed to use or test it.
 */
@NullMarked
package org.turnwise.desktop.timeline.geometry;

import org.jspecify.annotations.NullMarked;
