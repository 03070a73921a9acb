/**
 * Plays a recording: sound leads and pictures follow, or the wall clock leads where there is no sound to hear. Knows no
 * screen: frames and positions are handed to listeners on the player's own thread.
 */
@NullMarked
package org.turnwise.media.playback;

import org.jspecify.annotations.NullMarked;
