package org.turnwise.cli;

import java.util.Locale;
import org.turnwise.analysis.audio.AudioSets;
import org.turnwise.features.audio.AudioExtractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds audio feature sets by the names users type. */
final class AudioFeatureOptions {
    private AudioFeatureOptions() {}

    /** A set's id as it was typed: in any case. */
    static String id(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds a set.
     *
     * @param command whose command line it stands in
     * @throws ParameterException if there is no set of this name
     */
    static AudioExtractor extractor(String typed, CommandSpec command) {
        AudioSets sets = AudioSets.standard();
        return sets.find(id(typed))
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "there is no feature set " + typed + "; there are " + sets.ids() + " of the sound, and "
                                + FaceFeatureTable.ID));
    }
}
