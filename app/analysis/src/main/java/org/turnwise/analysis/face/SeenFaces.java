package org.turnwise.analysis.face;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnwise.media.decode.PictureCount;
import org.turnwise.session.model.TimeSpan;

/**
 * All faces of a recording, before anyone has said whose they are.
 *
 * @param pictureMillis times of the pictures that were looked at, ascending
 * @param loudness of the sound at those times, 0 (silence) to 1; empty where there is no sound
 * @param dropped tracks that were left out as no faces
 * @param count how many pictures could be decoded, of how many
 * @param turnFaces what the tracks' faces add up to in each stretch that was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // large, never compared
record SeenFaces(
        long[] pictureMillis,
        float[] loudness,
        List<SeenTrack> tracks,
        int dropped,
        PictureCount count,
        Map<TimeSpan, Map<Integer, TurnFace>> turnFaces) {
    Optional<SeenTrack> track(int id) {
        return tracks.stream().filter(t -> t.id() == id).findFirst();
    }
}
