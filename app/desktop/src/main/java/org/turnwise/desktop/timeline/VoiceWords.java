package org.turnwise.desktop.timeline;

import java.util.Locale;
import java.util.Optional;
import org.turnwise.analysis.audio.VoiceColumns;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.analysis.audio.VoiceTrack;
import org.turnwise.desktop.timeline.geometry.TimeText;
import org.turnwise.desktop.voice.VoiceLanes;

/** Says what was measured of the voice under the pointer. */
record VoiceWords(VoiceLanes lanes) {
    String at(long millis) {
        Optional<VoiceContours> contours = lanes.contoursProperty().get();
        String time = TimeText.exact(millis);
        if (contours.isEmpty()) {
            return time + "\n" + lanes.noteProperty().get();
        }
        VoiceColumns loudness = at(contours.get(), VoiceTrack.LOUDNESS, millis);
        if (!loudness.has(0)) {
            return time + "\nnot measured yet";
        }
        VoiceColumns pitch = at(contours.get(), VoiceTrack.PITCH, millis);
        String voice =
                pitch.has(0) ? String.format(Locale.ROOT, "pitch %.0f Hz", pitch.mean(0)) : "not voiced here: no pitch";
        return time + "\n" + voice + String.format(Locale.ROOT, "%nloudness %.2f (0 is silence)", loudness.mean(0));
    }

    private static VoiceColumns at(VoiceContours contours, VoiceTrack track, long millis) {
        return contours.columns(track, millis, millis + 1, 1);
    }
}
