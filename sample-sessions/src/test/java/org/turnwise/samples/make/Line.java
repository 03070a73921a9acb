package org.turnwise.samples.make;

/**
 * One line of the script.
 *
 * @param role who says it
 * @param emotion what it is said with: the known label of the turn
 * @param reaction what the listener's face shows meanwhile, mildly
 * @param shot what the camera sees
 * @param pauseMillis silence before the line
 * @param text what is said, as the transcript writes it
 */
public record Line(Role role, Emotion emotion, Emotion reaction, Shot shot, int pauseMillis, String text) {}
