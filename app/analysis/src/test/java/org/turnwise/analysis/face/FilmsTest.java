package org.turnwise.analysis.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.face.Talkers.Shot;
import org.turnwise.features.face.detect.CascadeDetector;
import org.turnwise.features.face.encode.FaceFeatures;
import org.turnwise.session.model.Speaker;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Who is who in films put together of the recording of eleven people: skipped where it is absent. */
class FilmsTest {
    @TempDir
    Path folder;

    private SeenTurns seen(Path film, List<Turn> turns) {
        try (FaceModels models = new FaceModels(CascadeDetector::new, Optional.of(new ToyEncoder()))) {
            return new FaceTurns(models, FeatureCache.none(), FaceSettings.STANDARD, 2)
                    .of(Footage.of(film, ""), turns, List.of(), Listening.silent());
        }
    }

    private static long wrong(SeenTurns seen, int faces) {
        return Arrays.stream(seen.tracks().pictureMillis())
                .filter(millis -> seen.tracks().at(millis).size() != faces)
                .count();
    }

    @Test
    void of_two_people_side_by_side_it_is_the_one_who_talks() throws Exception {
        List<Shot> shots = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            shots.add(Shot.sentence(List.of(0, 1), i % 2));
        }
        List<Turn> turns = Talkers.turns(shots);
        try (Talkers talkers = Talkers.open()) {
            SeenTurns seen = seen(talkers.film(folder.resolve("two.mp4"), shots, 2, 480, 384), turns);
            assertEquals(2, seen.tracks().tracks().size());
            assertEquals(0, wrong(seen, 2));
            for (FaceTrack track : seen.tracks().tracks()) {
                boolean left = track.sightings().get(0).x() < 0.4;
                assertEquals(Optional.of(left ? "S1" : "S2"), track.speaker());
                assertTrue(track.confidence() > 0.55, track.speaker() + " " + track.confidence());
            }
        }
    }

    @Test
    void where_nobody_has_said_who_speaks_each_turn_is_the_one_whose_mouth_moves_or_nobodys() throws Exception {
        List<Shot> shots = List.of(
                Shot.sentence(List.of(0, 1), 0),
                Shot.sentence(List.of(0, 1), 1),
                Shot.sentence(List.of(0, 1), 0),
                Shot.sentence(List.of(0, 1), 7));
        List<Turn> turns = Talkers.turns(shots).stream()
                .map(turn -> turn.withSpeaker(Speaker.UNKNOWN.id()))
                .toList();
        try (Talkers talkers = Talkers.open()) {
            SeenTurns seen = seen(talkers.film(folder.resolve("unmarked.mp4"), shots, 2, 480, 384), turns);
            for (int i = 0; i < 3; i++) {
                List<FaceTrack> speaking = seen.tracks().ofSpeaker(turns.get(i));
                assertEquals(1, speaking.size(), "turn " + i);
                assertEquals(i % 2 == 0, speaking.get(0).sightings().get(0).x() < 0.4, "turn " + i);
                assertInstanceOf(
                        FaceFeatures.Present.class,
                        seen.turns().get(turns.get(i).id()));
            }
            assertEquals(
                    new FaceFeatures.Absent("more than one face, and it is not known who speaks"),
                    seen.turns().get(turns.get(3).id()),
                    "somebody talks who is not shown");
            Turn whole = new Turn(new TurnId(9), new TimeSpan(0, 9000), Speaker.UNKNOWN.id(), "");
            assertEquals(
                    new FaceFeatures.Absent("more than one face, and it is not known who speaks"),
                    seen(folder.resolve("unmarked.mp4"), List.of(whole)).turns().get(whole.id()),
                    "both talk in it, one after the other");
        }
    }

    @Test
    void on_four_fields_that_change_there_are_always_four_faces_and_the_right_one_talks() throws Exception {
        List<Shot> shots = new ArrayList<>();
        for (int talking : new int[] {1, 3, 4, 2, 3, 1}) {
            shots.add(Shot.sentence(List.of(1, 2, 3, 4), talking));
        }
        List<Turn> turns = Talkers.turns(shots);
        try (Talkers talkers = Talkers.open()) {
            SeenTurns seen = seen(talkers.film(folder.resolve("four.mp4"), shots, 2, 320, 256), turns);
            assertEquals(0, wrong(seen, 4));
            assertEquals(4, seen.tracks().tracks().size());
            for (FaceTrack track : seen.tracks().tracks()) {
                Sighting first = track.sightings().get(0);
                int field = (first.x() > 0.45 ? 1 : 0) + (first.y() > 0.45 ? 2 : 0);
                assertEquals(Optional.of("S" + (field + 2)), track.speaker());
            }
        }
    }

    @Test
    void shot_and_reverse_shot_with_listeners_faces_in_between() throws Exception {
        List<Shot> shots = List.of(
                new Shot(List.of(5), 5, 0, 2200),
                new Shot(List.of(9), 5, 2200, 800),
                new Shot(List.of(9), 9, 0, 2400),
                new Shot(List.of(5), 9, 2400, 600),
                new Shot(List.of(5), 5, 0, 3000),
                new Shot(List.of(9), 9, 0, 1600),
                new Shot(List.of(5), 9, 1600, 1400));
        List<Turn> turns = Talkers.turns(shots);
        assertEquals(4, turns.size());
        try (Talkers talkers = Talkers.open()) {
            SeenTurns seen = seen(talkers.film(folder.resolve("reverse.mp4"), shots, 1, 480, 384), turns);
            assertEquals(0, wrong(seen, 1));
            long at = 0;
            for (Shot shot : shots) {
                long middle = at + shot.lengthMillis() / 2;
                FaceTrack track = seen.tracks().at(middle).get(0).track();
                assertEquals(
                        Optional.of("S" + (shot.shown().get(0) + 1)),
                        track.speaker(),
                        "at " + middle + " ms: " + track.id());
                at += shot.lengthMillis();
            }
            for (Turn turn : turns) {
                assertInstanceOf(FaceFeatures.Present.class, seen.turns().get(turn.id()), "turn " + turn.id());
            }
        }
    }
}
