/** What each person does at a moment (expression, mouth, blinking, gaze), and the MP4 that comes of it. */
@NullMarked
package org.turnwise.samples.make.film;

import org.jspecify.annotations.NullMarked;
