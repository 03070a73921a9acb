package org.turnwise.analysis.audio;

import org.turnwise.features.audio.AudioFeatures;

/**
 * A stretch's features, and what was not right with the sound they are of.
 *
 * @param flaws none where there are no features: their reason says it
 */
public record HeardFeatures(AudioFeatures features, SoundFlaws flaws) {
    static HeardFeatures flawless(AudioFeatures features) {
        return new HeardFeatures(features, SoundFlaws.NONE);
    }

    static HeardFeatures absent(String reason) {
        return flawless(new AudioFeatures.Absent(reason));
    }
}
