/**
 * Markers on the time axis: set at the playhead, found again, given words and taken away. It exists apart from the strips
 * because what a marker is does not depend on how it is drawn.
 */
@NullMarked
package org.turnwise.desktop.timeline.markers;

import org.jspecify.annotations.NullMarked;
