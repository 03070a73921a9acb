package org.turnwise.analysis.face;

import java.util.List;
import java.util.Optional;

/**
 * One face from its coming to its going, and whose it is.
 *
 * @param id from 1, in order of appearance
 * @param person number of the person it is taken for, from 1: tracks of one person in different shots share it
 * @param speaker id of the speaker, empty where it is nobody's
 * @param confidence that it is this speaker's, 0 to 1; 1 where a human said so
 * @param marked whether a human said so
 * @param sightings in order of time
 */
public record FaceTrack(
        int id, int person, Optional<String> speaker, double confidence, boolean marked, List<Sighting> sightings) {
    public FaceTrack {
        sightings = List.copyOf(sightings);
    }

    public long startMillis() {
        return sightings.get(0).millis();
    }

    /** Time of the last picture it is in. */
    public long lastMillis() {
        return sightings.get(sightings.size() - 1).millis();
    }

    public boolean isSpeaker(String id) {
        return speaker.isPresent() && speaker.get().equals(id);
    }
}
