/**
 * The recordings of a session beyond its first: where they are, adding and removing them, and laying them over the first in
 * time. The first one gives the time and is what is analysed.
 */
@NullMarked
package org.turnwise.desktop.recordings;

import org.jspecify.annotations.NullMarked;
