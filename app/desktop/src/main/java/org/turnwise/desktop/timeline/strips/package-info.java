/**
 * What is drawn in the lanes that are hidden at first: probabilities of the emotions, experts one by one, the labels of
 * every annotator, the sound's frequencies and pictures of the film. Each painter draws what the window shows only.
 */
@NullMarked
package org.turnwise.desktop.timeline.strips;

import org.jspecify.annotations.NullMarked;
