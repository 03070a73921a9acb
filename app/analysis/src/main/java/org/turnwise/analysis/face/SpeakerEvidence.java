package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.turnwise.session.model.Turn;

/**
 * What speaks for each track being each speaker's: of the time a speaker talks and the track is on the screen, which share
 * of the mouths' movement is the track's. A mouth's movement in a turn is its mean while the sound is loud, less half of
 * what the eyes' part of the face moves. Off the screen somebody is taken to move a little, too; a face that is alone on
 * the screen gets half of the time whatever its mouth does.
 */
final class SpeakerEvidence {
    private static final double UNSEEN = 2;
    private static final double ALONE = 0.5;
    private static final double LOUD_SHARE = 0.25;
    private static final double PRIOR_SECONDS = 0.6;
    private static final double PRIOR_SHARE = 0.3;

    private final Map<Integer, Map<String, Sum>> sums = new TreeMap<>();

    /**
     * Time and share of movement.
     *
     * @param seconds on the screen while the speaker talks
     * @param moved of these, weighted by the share of movement
     */
    record Sum(double seconds, double moved) {
        static final Sum NONE = new Sum(0, 0);

        Sum plus(Sum other) {
            return new Sum(seconds + other.seconds, moved + other.moved);
        }

        /** Share of movement, drawn towards a low one where there is little time. */
        double share() {
            return (moved + PRIOR_SECONDS * PRIOR_SHARE) / (seconds + PRIOR_SECONDS);
        }
    }

    private SpeakerEvidence() {}

    static SpeakerEvidence of(SeenFaces seen, List<Turn> turns) {
        SpeakerEvidence evidence = new SpeakerEvidence();
        turns.forEach(turn -> evidence.listen(seen, turn));
        return evidence;
    }

    /** By speaker, for all these tracks together. */
    Map<String, Sum> of(List<SeenTrack> tracks) {
        Map<String, Sum> all = new TreeMap<>();
        tracks.forEach(track ->
                sums.getOrDefault(track.id(), Map.of()).forEach((speaker, sum) -> all.merge(speaker, sum, Sum::plus)));
        return all;
    }

    private void listen(SeenFaces seen, Turn turn) {
        long start = turn.span().startMillis();
        long end = turn.span().endMillis();
        int first = index(seen.pictureMillis(), start);
        int pictures = index(seen.pictureMillis(), end) - first;
        Map<Integer, Double> movement = new HashMap<>();
        List<List<Integer>> visible = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            visible.add(new ArrayList<>());
        }
        float loud = loudest(seen, first, pictures) * (float) LOUD_SHARE;
        for (SeenTrack track : seen.tracks()) {
            if (track.startMillis() < end && track.lastMillis() >= start) {
                List<Sighting> sightings = track.between(start, end);
                sightings.forEach(s -> visible.get(index(seen.pictureMillis(), s.millis()) - first)
                        .add(track.id()));
                movement.put(track.id(), movement(seen, sightings, loud));
            }
        }
        double seconds = pictures == 0 ? 0 : (end - start) / 1000.0 / pictures;
        for (List<Integer> faces : visible) {
            double all = UNSEEN * UNSEEN;
            for (int id : faces) {
                all += square(movement.getOrDefault(id, 0.0));
            }
            for (int id : faces) {
                double share = square(movement.getOrDefault(id, 0.0)) / all;
                double moved = seconds * (faces.size() == 1 ? ALONE + (1 - ALONE) * share : share);
                sums.computeIfAbsent(id, t -> new TreeMap<>())
                        .merge(turn.speaker(), new Sum(seconds, moved), Sum::plus);
            }
        }
    }

    private static double movement(SeenFaces seen, List<Sighting> sightings, float loud) {
        double sum = 0;
        int count = 0;
        for (Sighting s : sightings) {
            int at = index(seen.pictureMillis(), s.millis());
            boolean heard = seen.loudness().length == 0 || seen.loudness()[at] >= loud;
            if (s.mouth() >= 0 && heard) {
                sum += Math.max(0, s.mouth() - s.rest() / 2);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static float loudest(SeenFaces seen, int first, int pictures) {
        float most = 0;
        for (int i = first; i < Math.min(first + pictures, seen.loudness().length); i++) {
            most = Math.max(most, seen.loudness()[i]);
        }
        return most;
    }

    /** Index of the first picture at or after a time. */
    private static int index(long[] pictures, long millis) {
        int at = Arrays.binarySearch(pictures, millis);
        return at >= 0 ? at : -at - 1;
    }

    private static double square(double value) {
        return value * value;
    }
}
