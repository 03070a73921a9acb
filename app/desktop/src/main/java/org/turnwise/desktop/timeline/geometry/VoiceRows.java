package org.turnwise.desktop.timeline.geometry;

/** How the voice's strip is shared out from top to bottom. */
public record VoiceRows(Band pitch, Band loudness, Band voicing) {
    private static final double PITCH = 0.5;
    private static final double LOUDNESS = 0.32;
    private static final double GAP = 2;

    public static VoiceRows of(Band voice) {
        double pitch = voice.height() * PITCH;
        double loudness = voice.height() * LOUDNESS;
        return new VoiceRows(
                new Band(voice.y() + GAP, pitch - GAP),
                new Band(voice.y() + pitch + GAP, loudness - GAP),
                new Band(voice.y() + pitch + loudness + GAP, voice.height() - pitch - loudness - GAP));
    }
}
