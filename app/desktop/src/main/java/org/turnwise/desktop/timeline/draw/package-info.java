/**
 * Draws the timeline's strips on a canvas. Each painter gets what it needs handed in and keeps nothing of it, so that a
 * test can draw one strip and look at its pixels.
 */
@NullMarked
package org.turnwise.desktop.timeline.draw;

import org.jspecify.annotations.NullMarked;
