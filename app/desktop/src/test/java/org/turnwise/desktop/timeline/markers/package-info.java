/** Tests of markers. */
@NullMarked
package org.turnwise.desktop.timeline.markers;

import org.jspecify.annotations.NullMarked;
