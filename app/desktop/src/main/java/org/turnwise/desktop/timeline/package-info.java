/**
 * The timeline: the session's turns, sound and the model's doubts over time, where turns are found, drawn and stretched.
 * The view-model and the gestures need no toolkit; the view draws with a fixed number of nodes whatever the session's
 * length.
 */
@NullMarked
package org.turnwise.desktop.timeline;

import org.jspecify.annotations.NullMarked;
