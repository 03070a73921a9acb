package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What of the tracks is kept: faces, not what a detector took for one for a moment; gaps filled. */
final class TrackSieve {
    private static final double SURELY_NOT = 0.8;
    private static final double RATHER_NOT = 0.5;
    private static final double DOUBTFUL_SCORE = 0.6;
    private static final int FEW = 3;
    private static final long SHORT_MILLIS = 1000;

    private TrackSieve() {}

    /**
     * A track is dropped where the encoder takes it for no face, the more easily the less sure the detector was; and a
     * short one seen in a few pictures only, unless the detector was sure of it.
     *
     * @param pictures how many were looked at in all
     */
    static boolean isFace(SightingLog.Course course, int pictures) {
        int count = course.sightings.size();
        double score = course.scores / count;
        double notAFace = course.encoded == 0 ? 0 : course.notAFace / course.encoded;
        long length = course.sightings.get(count - 1).millis()
                - course.sightings.get(0).millis();
        if (notAFace > (score < DOUBTFUL_SCORE || length < SHORT_MILLIS ? RATHER_NOT : SURELY_NOT)) {
            return false;
        }
        boolean brief = count < FEW && pictures > FEW;
        return !(brief && (score < DOUBTFUL_SCORE || count == 1))
                && !(length < SHORT_MILLIS && score < DOUBTFUL_SCORE / 2);
    }

    /** With a guess for each picture between two sightings in which the face was not found. */
    static List<Sighting> bridged(List<Sighting> sightings, long[] pictures) {
        List<Sighting> all = new ArrayList<>();
        for (Sighting next : sightings) {
            if (!all.isEmpty()) {
                Sighting last = all.get(all.size() - 1);
                int at = Arrays.binarySearch(pictures, last.millis()) + 1;
                for (; at < pictures.length && pictures[at] < next.millis(); at++) {
                    all.add(last.guessed(next, pictures[at]));
                }
            }
            all.add(next);
        }
        return all;
    }
}
