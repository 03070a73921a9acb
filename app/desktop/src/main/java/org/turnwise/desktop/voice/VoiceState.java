package org.turnwise.desktop.voice;

import java.util.List;
import org.turnwise.analysis.audio.VoiceValue;

/** What is known of a turn's voice. */
public sealed interface VoiceState {
    /** No turn is chosen. */
    record Nothing() implements VoiceState {}

    /** It is being measured, or its recording is being looked for. */
    record Measuring() implements VoiceState {}

    /**
     * Values to be shown.
     *
     * @param set the feature set they come from, in words
     * @param remark what was not right with the sound, in the annotator's words; empty where it was
     */
    record Measured(List<VoiceValue> values, String set, String remark) implements VoiceState {
        public Measured {
            values = List.copyOf(values);
        }
    }

    /** @param reason in the annotator's words */
    record Missing(String reason) implements VoiceState {}
}
