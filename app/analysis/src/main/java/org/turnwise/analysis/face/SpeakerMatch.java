package org.turnwise.analysis.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.turnwise.analysis.face.SpeakerEvidence.Sum;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/**
 * Says whose each face is: a person is the speaker for whom most speaks; two that are seen together are never the same
 * speaker. Where nobody has said who speaks, each turn is judged by itself. A human's marks go before all of this.
 */
final class SpeakerMatch {
    private static final double LEAST_SHARE = 0.3;
    private static final double LEAST_SECONDS = 0.15;
    private static final double DOUBT = 0.1;

    private final List<List<SeenTrack>> persons;
    private final List<Map<String, Sum>> evidence;
    private final OpenTurns open;
    private final Set<String> openSpeakers;

    /**
     * Whose a track is.
     *
     * @param person number of the person, from 1
     * @param speaker empty where it is nobody's
     * @param confidence 0 to 1; 1 where a human said so
     * @param marked whether a human said so
     */
    record Match(int person, Optional<String> speaker, double confidence, boolean marked) {}

    private record Candidate(int person, String speaker, double share) {}

    /**
     * Whose the tracks are.
     *
     * @param tracks by track id
     * @param turns the tracks of whoever speaks, for each turn with faces of which nobody has said who does; none where
     *     that is not clear
     */
    record Matches(Map<Integer, Match> tracks, Map<TurnId, FaceTracks.Choice> turns) {}

    private SpeakerMatch(
            List<List<SeenTrack>> persons, List<Map<String, Sum>> evidence, OpenTurns open, Set<String> openSpeakers) {
        this.persons = persons;
        this.evidence = evidence;
        this.open = open;
        this.openSpeakers = openSpeakers;
    }

    static Matches of(SeenFaces seen, List<Turn> turns, List<FaceMark> marks) {
        SpeakerEvidence evidence = SpeakerEvidence.of(seen, turns);
        List<List<SeenTrack>> persons = Persons.of(seen.tracks(), evidence);
        Set<String> openSpeakers = OpenSpeakers.of(turns, marks);
        List<Turn> openTurns =
                turns.stream().filter(t -> openSpeakers.contains(t.speaker())).toList();
        OpenTurns open = OpenTurns.of(openTurns, persons, evidence);
        SpeakerMatch match =
                new SpeakerMatch(persons, persons.stream().map(evidence::of).toList(), open, openSpeakers);
        Map<TurnId, FaceTracks.Choice> choices = new HashMap<>();
        for (Turn turn : openTurns) {
            Set<Integer> speaking = open.chosen().get(turn.id());
            if (speaking != null) {
                choices.put(turn.id(), new FaceTracks.Choice(turn.speaker(), match.tracksOf(speaking)));
            }
        }
        return new Matches(match.decide(marks), choices);
    }

    private Set<Integer> tracksOf(Set<Integer> some) {
        return some.stream()
                .flatMap(p -> persons.get(p).stream())
                .map(SeenTrack::id)
                .collect(Collectors.toSet());
    }

    private Map<Integer, Match> decide(List<FaceMark> marks) {
        Map<Integer, String> speakers = new HashMap<>();
        Set<Integer> marked = new HashSet<>();
        marks.stream().sorted(Comparator.comparingLong(FaceMark::id)).forEach(mark -> personAt(mark)
                .ifPresent(p -> {
                    speakers.put(p, mark.speaker());
                    marked.add(p);
                }));
        for (Candidate candidate : candidates()) {
            boolean free = !speakers.containsKey(candidate.person)
                    && speakers.entrySet().stream()
                            .noneMatch(e -> e.getValue().equals(candidate.speaker)
                                    && areSeenTogether(e.getKey(), candidate.person));
            if (free) {
                speakers.put(candidate.person, candidate.speaker);
            }
        }
        Map<Integer, Match> matches = new TreeMap<>();
        for (int p = 0; p < persons.size(); p++) {
            Optional<String> known = Optional.ofNullable(speakers.get(p));
            Optional<OpenTurns.Stand> stand = known.isPresent() ? Optional.empty() : open.of(p);
            Optional<String> speaker = known.or(() -> stand.map(OpenTurns.Stand::speaker));
            double confidence = marked.contains(p)
                    ? 1
                    : stand.map(s -> confidence(s.own().share(), s.rivalShare()))
                            .orElse(confidence(evidence.get(p), known));
            for (SeenTrack track : persons.get(p)) {
                matches.put(track.id(), new Match(p + 1, speaker, confidence, marked.contains(p)));
            }
        }
        return matches;
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (int p = 0; p < persons.size(); p++) {
            for (Map.Entry<String, Sum> e : evidence.get(p).entrySet()) {
                if (!openSpeakers.contains(e.getKey())
                        && e.getValue().share() >= LEAST_SHARE
                        && e.getValue().seconds() >= LEAST_SECONDS) {
                    all.add(new Candidate(p, e.getKey(), e.getValue().share()));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Candidate::share)
                .reversed()
                .thenComparingInt(Candidate::person)
                .thenComparing(Candidate::speaker));
        return all;
    }

    private double confidence(Map<String, Sum> evidence, Optional<String> speaker) {
        double mine =
                speaker.map(s -> evidence.getOrDefault(s, Sum.NONE).share()).orElse(0.0);
        double rival = evidence.entrySet().stream()
                .filter(e -> !openSpeakers.contains(e.getKey()))
                .filter(e -> speaker.isEmpty() || !e.getKey().equals(speaker.get()))
                .mapToDouble(e -> e.getValue().share())
                .max()
                .orElse(0);
        return confidence(mine, rival);
    }

    private static double confidence(double mine, double rival) {
        return mine == 0 ? 0 : mine / (mine + rival + DOUBT);
    }

    private Optional<Integer> personAt(FaceMark mark) {
        Optional<Integer> best = Optional.empty();
        long nearest = Long.MAX_VALUE;
        for (int p = 0; p < persons.size(); p++) {
            for (SeenTrack track : persons.get(p)) {
                for (Sighting s : track.sightings()) {
                    long away = Math.abs(s.millis() - mark.millis());
                    if (away < nearest && away <= FaceTracks.SHOWN_MILLIS && s.covers(mark.x(), mark.y())) {
                        nearest = away;
                        best = Optional.of(p);
                    }
                }
            }
        }
        return best;
    }

    private boolean areSeenTogether(int a, int b) {
        return persons.get(a).stream()
                .anyMatch(one -> persons.get(b).stream().anyMatch(other -> Persons.overlap(one, other)));
    }
}
