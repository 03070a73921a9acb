package org.turnwise.desktop.timeline;

import java.util.Optional;
import org.turnwise.analysis.audio.VoiceColumns;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.analysis.audio.VoiceTrack;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.voice.VoiceLanes;
import org.turnwise.desktop.wording.Texts;

/** Says what was measured of the voice under the pointer. */
record VoiceWords(VoiceLanes lanes) {
    private static final Texts TEXTS = Texts.of(VoiceWords.class);

    String at(long millis) {
        Optional<VoiceContours> contours = lanes.contoursProperty().get();
        String time = Times.exact(millis);
        if (contours.isEmpty()) {
            return time + "\n" + lanes.noteProperty().get();
        }
        VoiceColumns loudness = at(contours.get(), VoiceTrack.LOUDNESS, millis);
        if (!loudness.has(0)) {
            return TEXTS.get("voice.notYet", time);
        }
        VoiceColumns pitch = at(contours.get(), VoiceTrack.PITCH, millis);
        return pitch.has(0)
                ? TEXTS.get("voice.voiced", time, pitch.mean(0), loudness.mean(0))
                : TEXTS.get("voice.unvoiced", time, loudness.mean(0));
    }

    private static VoiceColumns at(VoiceContours contours, VoiceTrack track, long millis) {
        return contours.columns(track, millis, millis + 1, 1);
    }
}
