package org.turnwise.cli;

import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.features.audio.AudioExtractor;

/** Finds audio feature sets by the names users type. */
final class AudioFeatureOptions {
    private AudioFeatureOptions() {}

    /** @throws CliFailure if there is no set of this name */
    static AudioExtractor extractor(String id) {
        AudioSets sets = AudioSets.standard();
        return sets.find(id.strip())
                .orElseThrow(() -> new CliFailure("there is no feature set " + id + "; there are " + sets.ids()
                        + " of the sound, and " + FaceFeatureTable.ID));
    }
}
