package org.turnwise.analysis.audio;

import org.turnwise.features.audio.Contours;

/**
 * A stretch's contours, and what was not right with the sound they are of.
 *
 * @param missing why they have no rows, in the user's words; empty where they have
 * @param flaws none where there are no rows: the reason says it
 */
public record HeardContours(Contours contours, String missing, SoundFlaws flaws) {}
