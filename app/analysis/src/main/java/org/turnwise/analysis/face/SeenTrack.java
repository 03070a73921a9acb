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

    /** Those from one time (inclusive) to the other (exclusive). */
    public List<Sighting> between(long startMillis, long endMillis) {
        return sightings.subList(firstFrom(startMillis), Math.max(firstFrom(startMillis), firstFrom(endMillis)));
    }

    /** Index of the first sighting at or after a time. */
    int firstFrom(long millis) {
        int low = 0;
        int high = sightings.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sightings.get(middle).millis() < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
