package org.turnwise.desktop.voice;

import java.util.List;
import org.turnwise.analysis.audio.VoiceValue;

/** What is known of a turn's voice. */
public sealed interface VoiceState {
    /** No turn is chosen. */
    record Nothing() implements VoiceState {}

    /** It is being measured, or its recording is being looked for. */
    record Measuring() implements VoiceState {}

    /** @param set the feature set the values come from, in words */
    record Measured(List<VoiceValue> values, String set) implements VoiceState {
        public Measured {
            values = List.copyOf(values);
        }
    }

    /** @param reason in the annotator's words */
    record Missing(String reason) implements VoiceState {}
}
