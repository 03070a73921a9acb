package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.track.Appearance;

/**
 * Which tracks are the same person: those that look very much alike, or alike and at the same place, and are never seen at
 * the same time. Where each talks alone in another speaker's turns, they must look the same. Careful rather than complete: a person may come out as several, two persons hardly as one.
 */
final class Persons {
    private static final double ALIKE = 0.93;
    private static final double ALIKE_AT_ONE_PLACE = 0.85;
    private static final double ALIKE_AGAINST_EVIDENCE = 0.985;
    private static final double SURE_SHARE = 0.75;
    private static final double SURE_SECONDS = 1;
    private static final double SAME_PLACE = 0.5;

    private Persons() {}

    /** The tracks of each person, in order of appearance. */
    static List<List<SeenTrack>> of(List<SeenTrack> tracks, SpeakerEvidence evidence) {
        List<Person> persons = new ArrayList<>();
        for (SeenTrack track : tracks) {
            @Nullable Person best = null;
            double likeness = 0;
            for (Person person : persons) {
                double like = person.likeness(track, evidence);
                if (like > likeness && !person.isSeenWith(track)) {
                    best = person;
                    likeness = like;
                }
            }
            if (best == null) {
                persons.add(new Person(track));
            } else {
                best.tracks.add(track);
            }
        }
        return persons.stream().map(person -> List.copyOf(person.tracks)).toList();
    }

    private static final class Person {
        private final List<SeenTrack> tracks = new ArrayList<>();

        Person(SeenTrack first) {
            tracks.add(first);
        }

        /** How like the likest track, 0 where none is like enough. */
        double likeness(SeenTrack other, SpeakerEvidence evidence) {
            double best = 0;
            Appearance looks = Appearance.of(other.looks());
            for (SeenTrack track : tracks) {
                double like = looks.likeness(Appearance.of(track.looks()));
                if (like >= wanted(track, other, evidence)) {
                    best = Math.max(best, like);
                }
            }
            return best;
        }

        boolean isSeenWith(SeenTrack other) {
            return tracks.stream().anyMatch(t -> overlap(t, other));
        }
    }

    private static double wanted(SeenTrack a, SeenTrack b, SpeakerEvidence evidence) {
        Optional<String> one = surely(a, evidence);
        Optional<String> other = surely(b, evidence);
        if (one.isPresent() && other.isPresent() && !one.equals(other)) {
            return ALIKE_AGAINST_EVIDENCE;
        }
        return atOnePlace(a, b) ? ALIKE_AT_ONE_PLACE : ALIKE;
    }

    /** The speaker whose mouth this track's surely is. */
    private static Optional<String> surely(SeenTrack track, SpeakerEvidence evidence) {
        return evidence.of(List.of(track)).entrySet().stream()
                .filter(e ->
                        e.getValue().seconds() >= SURE_SECONDS && e.getValue().share() >= SURE_SHARE)
                .max(Map.Entry.comparingByValue(Comparator.comparingDouble(SpeakerEvidence.Sum::share)))
                .map(Map.Entry::getKey);
    }

    static boolean overlap(SeenTrack a, SeenTrack b) {
        return a.startMillis() <= b.lastMillis() && b.startMillis() <= a.lastMillis();
    }

    private static boolean atOnePlace(SeenTrack a, SeenTrack b) {
        return box(a).overlap(box(b)) >= SAME_PLACE;
    }

    private static FaceBox box(SeenTrack track) {
        double x = 0;
        double y = 0;
        double width = 0;
        double height = 0;
        int count = track.sightings().size();
        for (Sighting s : track.sightings()) {
            x += s.x() / count;
            y += s.y() / count;
            width += s.width() / count;
            height += s.height() / count;
        }
        return new FaceBox(x, y, width, height);
    }
}
