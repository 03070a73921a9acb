/**
 * What can be measured of how turns are spoken: the bridge from a recording's sound to the audio extractors, turn by turn
 * for tables and in one go for what is drawn under the timeline.
 */
@NullMarked
package org.turnwise.analysis.audio;

import org.jspecify.annotations.NullMarked;
