package org.turnwise.analysis.face;

import java.util.List;

/**
 * One face from its coming to its going.
 *
 * @param id from 1, in order of appearance
 * @param sightings in order of time
 * @param looks its mean picture, for telling whether another track is the same person
 */
@SuppressWarnings("ArrayRecordComponent") // compared by likeness only
public record SeenTrack(int id, List<Sighting> sightings, float[] looks) {
    public SeenTrack {
        sightings = List.copyOf(sightings);
    }

    public long startMillis() {
        return sightings.get(0).millis();
    }

    /** Time of the last picture it is in. */
    public long lastMillis() {
        return sightings.get(sightings.size() - 1).millis();
    }
}
