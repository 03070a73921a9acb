/**
 * Which lanes the timeline has, in which order and how tall: what the annotator chose, and how the height is shared out.
 * No toolkit is needed to use or test it, but for the list in which lanes are chosen.
 */
@NullMarked
package org.turnwise.desktop.timeline.lanes;

import org.jspecify.annotations.NullMarked;
