package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What is compared of a track, worked out once. */
    private record Profile(SeenTrack track, Appearance looks, FaceBox box, Optional<String> surely) {}

    /** The tracks of each person, in order of appearance. */
    static List<List<SeenTrack>> of(List<SeenTrack> tracks, SpeakerEvidence evidence) {
        List<List<Profile>> persons = new ArrayList<>();
        for (SeenTrack track : tracks) {
            Profile profile = new Profile(track, Appearance.of(track.looks()), box(track), surely(track, evidence));
            likest(profile, persons).ifPresentOrElse(person -> person.add(profile), () -> {
                List<Profile> person = new ArrayList<>();
                person.add(profile);
                persons.add(person);
            });
        }
        return persons.stream()
                .map(person -> person.stream().map(Profile::track).toList())
                .toList();
    }

    private static Optional<List<Profile>> likest(Profile profile, List<List<Profile>> persons) {
        Optional<List<Profile>> best = Optional.empty();
        double likeness = 0;
        for (List<Profile> person : persons) {
            double like = likeness(profile, person);
            if (like > likeness && person.stream().noneMatch(p -> overlap(p.track, profile.track))) {
                best = Optional.of(person);
                likeness = like;
            }
        }
        return best;
    }

    /** How like the likest track, 0 where none is like enough. */
    private static double likeness(Profile profile, List<Profile> person) {
        double best = 0;
        for (Profile other : person) {
            double like = profile.looks.likeness(other.looks);
            if (like >= wanted(profile, other)) {
                best = Math.max(best, like);
            }
        }
        return best;
    }

    private static double wanted(Profile a, Profile b) {
        if (a.surely.isPresent() && b.surely.isPresent() && !a.surely.equals(b.surely)) {
            return ALIKE_AGAINST_EVIDENCE;
        }
        return a.box.overlap(b.box) >= SAME_PLACE ? ALIKE_AT_ONE_PLACE : ALIKE;
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
