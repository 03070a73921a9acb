/**
 * What the timeline shows of the recording itself: frequencies of its sound, pictures of its film, and where it pauses.
 * Frequencies and pictures are made in the background, of what is in sight only, and kept up to a bound.
 */
@NullMarked
package org.turnwise.desktop.timeline.recording;

import org.jspecify.annotations.NullMarked;
