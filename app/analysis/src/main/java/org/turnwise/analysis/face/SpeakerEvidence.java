package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;

/**
 * What speaks for each track being each speaker's: of the time a speaker talks and the track is on the screen, which share
 * of the mouths' movement is the track's. A mouth's movement in a turn is its mean while the sound is loud, less half of
 * what the eyes' part of the face moves, and counts more where it is more than in this track's other turns. Off the screen somebody is taken to move a little, too; a face that is alone on
 * the screen gets half of the time whatever its mouth does.
 */
final class SpeakerEvidence {
    private static final double UNSEEN = 2;
    private static final double ALONE = 0.5;
    private static final float LOUD_SHARE = 0.25f;
    private static final long LONGEST_PIECE_MILLIS = 3000;
    private static final double MOST_LIFT = 2;
    private static final double PRIOR_SECONDS = 0.6;
    private static final double PRIOR_SHARE = 0.3;

    private final SeenFaces seen;
    private final Map<Integer, Map<String, Sum>> sums = new TreeMap<>();
    private final Map<Integer, Double> usual = new HashMap<>();

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

    /**
     * What speaks for somebody talking in one turn.
     *
     * @param sum as for a speaker
     * @param talked seconds weighted by the share of movement and nothing else
     * @param together whether they are seen beside another face
     */
    record InTurn(Sum sum, double talked, boolean together) {
        InTurn plus(InTurn other) {
            return new InTurn(sum.plus(other.sum), talked + other.talked, together || other.together);
        }
    }

    private SpeakerEvidence(SeenFaces seen) {
        this.seen = seen;
    }

    static SpeakerEvidence of(SeenFaces seen, List<Turn> turns) {
        SpeakerEvidence evidence = new SpeakerEvidence(seen);
        List<Map<Integer, Double>> movements =
                turns.stream().map(evidence::movements).toList();
        evidence.learnUsual(movements);
        for (int i = 0; i < movements.size(); i++) {
            evidence.listen(turns.get(i), movements.get(i));
        }
        return evidence;
    }

    private void learnUsual(List<Map<Integer, Double>> movements) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Map<Integer, Double> turn : movements) {
            turn.forEach((track, movement) -> {
                usual.merge(track, movement, Double::sum);
                counts.merge(track, 1, Integer::sum);
            });
        }
        usual.replaceAll((track, sum) -> sum / counts.getOrDefault(track, 1));
    }

    /** By track, in one turn. */
    private Map<Integer, Double> movements(Turn turn) {
        return movements(shown(turn.span()), loud(turn));
    }

    private TimeSpan shown(TimeSpan span) {
        return ShownPictures.of(seen.pictureMillis(), span);
    }

    private float loud(Turn turn) {
        TimeSpan span = shown(turn.span());
        int first = index(seen.pictureMillis(), span.startMillis());
        return loudest(first, index(seen.pictureMillis(), span.endMillis()) - first) * LOUD_SHARE;
    }

    private Map<Integer, Double> movements(TimeSpan span, float loud) {
        long start = span.startMillis();
        long end = span.endMillis();
        Map<Integer, Double> movements = new HashMap<>();
        for (SeenTrack track : seen.tracks()) {
            if (track.startMillis() < end && track.lastMillis() >= start) {
                movements.put(track.id(), movement(track.between(start, end), loud));
            }
        }
        return movements;
    }

    private double effective(int track, Map<Integer, Double> movements) {
        double moved = movements.getOrDefault(track, 0.0);
        double often = usual.getOrDefault(track, 0.0);
        double lift = often == 0 ? 1 : Math.max(1 / MOST_LIFT, Math.min(MOST_LIFT, moved / often));
        return moved * lift;
    }

    /** By speaker, for all these tracks together. */
    Map<String, Sum> of(List<SeenTrack> tracks) {
        Map<String, Sum> all = new TreeMap<>();
        tracks.forEach(track ->
                sums.getOrDefault(track.id(), Map.of()).forEach((speaker, sum) -> all.merge(speaker, sum, Sum::plus)));
        return all;
    }

    /**
     * Of each track in one turn of which nobody has said who speaks: piece by piece, as several may speak in it one after
     * the other.
     */
    Map<Integer, InTurn> in(Turn turn) {
        float loud = loud(turn);
        long start = turn.span().startMillis();
        long length = turn.span().durationMillis();
        long pieces = (length + LONGEST_PIECE_MILLIS - 1) / LONGEST_PIECE_MILLIS;
        Map<Integer, InTurn> all = new TreeMap<>();
        for (long i = 0; i < pieces; i++) {
            TimeSpan piece = shown(new TimeSpan(start + i * length / pieces, start + (i + 1) * length / pieces));
            listen(piece, movements(piece, loud), (track, in) -> all.merge(track, in, InTurn::plus));
        }
        return all;
    }

    private void listen(Turn turn, Map<Integer, Double> movements) {
        listen(shown(turn.span()), movements, (track, in) -> sums.computeIfAbsent(track, t -> new TreeMap<>())
                .merge(turn.speaker(), in.sum(), Sum::plus));
    }

    private void listen(TimeSpan span, Map<Integer, Double> movements, BiConsumer<Integer, InTurn> heard) {
        long start = span.startMillis();
        long end = span.endMillis();
        int first = index(seen.pictureMillis(), start);
        int pictures = index(seen.pictureMillis(), end) - first;
        List<List<Integer>> visible = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            visible.add(new ArrayList<>());
        }
        for (SeenTrack track : seen.tracks()) {
            if (movements.containsKey(track.id())) {
                track.between(start, end).forEach(s -> visible.get(index(seen.pictureMillis(), s.millis()) - first)
                        .add(track.id()));
            }
        }
        double seconds = pictures == 0 ? 0 : span.durationMillis() / 1000.0 / pictures;
        for (List<Integer> faces : visible) {
            double all = UNSEEN * UNSEEN;
            for (int id : faces) {
                all += square(effective(id, movements));
            }
            for (int id : faces) {
                double share = square(effective(id, movements)) / all;
                double moved = seconds * (faces.size() == 1 ? ALONE + (1 - ALONE) * share : share);
                Sum sum = new Sum(seconds, moved);
                heard.accept(id, new InTurn(sum, seconds * share, faces.size() > 1));
            }
        }
    }

    private double movement(List<Sighting> sightings, float loud) {
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

    private float loudest(int first, int pictures) {
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
