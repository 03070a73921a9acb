/**
 * How turns are spoken, as the window shows it: the contours under the timeline and the chosen turn's values, measured in
 * the background. Knows neither timeline nor inspector.
 */
@NullMarked
package org.turnwise.desktop.voice;

import org.jspecify.annotations.NullMarked;
