package org.turnwise.analysis.audio;

import java.util.EnumMap;
import java.util.Map;

/**
 * Pitch, loudness and voicing of a whole recording, a row every 10 ms, as far as they are measured. One thread may add
 * while another draws. Three hours take about 25 MB.
 */
public final class VoiceContours {
    /** From one row to the next. */
    public static final int STEP_MILLIS = 10;

    private final Map<VoiceTrack, VoiceLevels> tracks = new EnumMap<>(VoiceTrack.class);
    private final int rows;

    public VoiceContours(long durationMillis) {
        rows = Math.toIntExact((durationMillis + STEP_MILLIS - 1) / STEP_MILLIS);
        for (VoiceTrack track : VoiceTrack.values()) {
            tracks.put(track, new VoiceLevels(rows));
        }
    }

    /** Rows of the whole recording. */
    public int rows() {
        return rows;
    }

    /** @param values rows from {@code firstRow} on; pitch of 0 is no pitch */
    public synchronized void put(VoiceTrack track, int firstRow, float[] values) {
        float[] kept = values.clone();
        for (int k = 0; k < kept.length; k++) {
            boolean none = track == VoiceTrack.PITCH && kept[k] <= 0;
            kept[k] = none ? Float.NaN : kept[k];
        }
        levels(track).put(firstRow, kept);
    }

    /** A track between two media times in so many columns of equal width. */
    public synchronized VoiceColumns columns(VoiceTrack track, double startMillis, double endMillis, int count) {
        if (endMillis <= startMillis || count < 1) {
            throw new IllegalArgumentException("%d columns from %f to %f ms".formatted(count, startMillis, endMillis));
        }
        return levels(track).columns(startMillis / STEP_MILLIS, endMillis / STEP_MILLIS, count);
    }

    private VoiceLevels levels(VoiceTrack track) {
        VoiceLevels levels = tracks.get(track);
        if (levels == null) {
            throw new IllegalStateException("no " + track);
        }
        return levels;
    }
}
