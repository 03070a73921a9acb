package org.turnwise.analysis.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnwise.analysis.audio.Listening;
import org.turnwise.analysis.cache.FeatureCache;
import org.turnwise.analysis.cache.SqliteFeatureCache;
import org.turnwise.features.face.detect.CascadeDetector;
import org.turnwise.features.face.encode.FaceFeatures;
import org.turnwise.session.model.FaceMark;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** On the recording of eleven people: skipped where it is absent. */
class FaceTurnsTest {
    private static FaceModels models;
    private static SeenTurns seen;

    @TempDir
    Path folder;

    @BeforeAll
    static void look() {
        Path recording = Talkers.recording();
        models = new FaceModels(CascadeDetector::new, Optional.of(new ToyEncoder()));
        seen = turns(models, FeatureCache.none(), 1)
                .of(Footage.of(recording, ""), Talkers.turns(), List.of(), Listening.silent());
    }

    @AfterAll
    static void close() {
        if (models != null) {
            models.close();
        }
    }

    private static FaceTurns turns(FaceModels models, FeatureCache cache, int threads) {
        return new FaceTurns(models, cache, FaceSettings.STANDARD, threads);
    }

    @Test
    void every_turn_has_exactly_its_speakers_face_in_every_picture() {
        assertEquals(Talkers.PEOPLE, seen.tracks().tracks().size());
        int right = 0;
        int asked = 0;
        for (Turn turn : Talkers.turns()) {
            for (long millis : seen.tracks().pictureMillis()) {
                if (millis >= turn.span().startMillis() && millis < turn.span().endMillis()) {
                    List<FaceTracks.Shown> faces = seen.tracks().at(millis);
                    asked++;
                    right += faces.size() == 1 && faces.get(0).track().isSpeaker(turn.speaker()) ? 1 : 0;
                }
            }
        }
        assertTrue(asked >= 150, "pictures: " + asked);
        assertEquals(asked, right);
    }

    @Test
    void every_turn_has_features_of_all_its_faces() {
        for (Turn turn : Talkers.turns()) {
            FaceFeatures.Present present =
                    assertInstanceOf(FaceFeatures.Present.class, seen.turns().get(turn.id()));
            assertEquals(342, present.values().length);
            assertTrue(present.used() >= 14, turn.speaker() + ": " + present);
            assertEquals(0, present.leftOut());
            assertEquals(0.75f, present.shares()[0], 1e-6);
            for (float spread : present.spread()) {
                assertTrue(spread >= 0 && spread < 0.5);
            }
        }
    }

    @Test
    void the_same_bits_on_any_number_of_threads_and_from_the_cache() {
        Footage footage = Footage.of(Talkers.recording(), "sha256:eleven");
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            FaceTurns onFour = turns(models, cache, 4);
            assertTrue(onFour.cached(footage, Talkers.turns(), List.of()).isEmpty());
            SeenTurns fresh = onFour.of(footage, Talkers.turns(), List.of(), Listening.silent());
            SeenTurns kept = turns(models, cache, 2)
                    .cached(footage, Talkers.turns(), List.of())
                    .orElseThrow();
            assertSame(seen, fresh);
            assertSame(seen, kept);
        }
    }

    private static void assertSame(SeenTurns one, SeenTurns other) {
        assertEquals(one.turns(), other.turns());
        assertArrayEquals(one.tracks().pictureMillis(), other.tracks().pictureMillis());
        assertEquals(one.tracks().tracks().size(), other.tracks().tracks().size());
        for (int i = 0; i < one.tracks().tracks().size(); i++) {
            FaceTrack a = one.tracks().tracks().get(i);
            FaceTrack b = other.tracks().tracks().get(i);
            assertEquals(a.speaker(), b.speaker());
            assertEquals(a.confidence(), b.confidence());
            assertEquals(a.sightings().size(), b.sightings().size());
            for (int s = 0; s < a.sightings().size(); s++) {
                assertArrayEquals(
                        a.sightings().get(s).shares(), b.sightings().get(s).shares());
                assertEquals(
                        a.sightings().get(s).withShares(Sighting.NO_SHARES),
                        b.sightings().get(s).withShares(Sighting.NO_SHARES));
            }
        }
    }

    @Test
    void a_short_turn_is_looked_at_in_five_pictures() {
        List<Turn> turns = new ArrayList<>(Talkers.turns());
        Turn blink = new Turn(new TurnId(99), new TimeSpan(4100, 4320), "S2", "", "", java.util.Map.of());
        turns.add(blink);
        Turn between = new Turn(new TurnId(100), new TimeSpan(7105, 7115), "S3", "", "", java.util.Map.of());
        turns.add(between);
        Turn late = new Turn(new TurnId(101), new TimeSpan(40_000, 41_000), "S3", "", "", java.util.Map.of());
        turns.add(late);
        SeenTurns dense = turns(models, FeatureCache.none(), 2)
                .of(Footage.of(Talkers.recording(), ""), turns, List.of(), Listening.silent());
        FaceFeatures.Present present =
                assertInstanceOf(FaceFeatures.Present.class, dense.turns().get(blink.id()));
        assertTrue(present.used() >= 5, present.toString());
        FaceFeatures.Present shown = assertInstanceOf(
                FaceFeatures.Present.class, dense.turns().get(between.id()), "no picture begins in it, one is shown");
        assertEquals(1, shown.used());
        assertEquals(
                new FaceFeatures.Absent("the recording ends before this turn"),
                dense.turns().get(late.id()));
        assertEquals(Optional.empty(), dense.damage());
    }

    @Test
    void a_humans_word_goes_before_the_analysis_and_nobody_else_is_then_that_speaker_at_that_time() {
        Sighting face = seen.tracks().at(4000).get(0).sighting();
        FaceMark mark = new FaceMark(1, 4000, face.x() + face.width() / 2, face.y() + face.height() / 2, "S9");
        Footage footage = Footage.of(Talkers.recording(), "sha256:marks");
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            FaceTurns turns = turns(models, cache, 2);
            turns.of(footage, Talkers.turns(), List.of(), Listening.silent());
            SeenTurns marked =
                    turns.cached(footage, Talkers.turns(), List.of(mark)).orElseThrow();
            FaceTrack track = marked.tracks().at(4000).get(0).track();
            assertEquals(Optional.of("S9"), track.speaker());
            assertEquals(1, track.confidence());
            assertTrue(track.marked());
            assertEquals(
                    new FaceFeatures.Absent("the speaker is not on screen"),
                    marked.turns().get(new TurnId(2)));
        }
    }

    @Test
    void with_one_face_per_shot_nobody_needs_to_say_who_speaks() {
        Footage footage = Footage.of(Talkers.recording(), "sha256:unmarked");
        try (FeatureCache cache = SqliteFeatureCache.open(folder)) {
            FaceTurns turns = turns(models, cache, 2);
            turns.of(footage, Talkers.turns(), List.of(), Listening.silent());
            List<Turn> unmarked =
                    Talkers.turns().stream().map(t -> t.withSpeaker("unknown")).toList();
            SeenTurns of = turns.cached(footage, unmarked, List.of()).orElseThrow();
            assertEquals(seen.turns(), of.turns());
            for (FaceTrack track : of.tracks().tracks()) {
                assertEquals(Optional.of("unknown"), track.speaker());
                assertTrue(track.confidence() > 0.5, track.toString());
            }
        }
    }

    @Test
    void looking_can_be_stopped() {
        int[] heard = {0};
        assertThrows(CancellationException.class, () -> turns(models, FeatureCache.none(), 2)
                .of(Footage.of(Talkers.recording(), ""), Talkers.turns(), List.of(), new Listening() {
                    @Override
                    public void progress(int done, int total) {
                        heard[0] = done;
                    }

                    @Override
                    public boolean cancelled() {
                        return heard[0] >= 10;
                    }
                }));
        assertTrue(heard[0] < 30);
    }

    @Test
    void without_an_encoder_faces_are_seen_and_turns_say_why_they_have_no_features() {
        try (FaceModels blind = new FaceModels(CascadeDetector::new, Optional.empty())) {
            SeenTurns tracks = turns(blind, FeatureCache.none(), 1)
                    .of(Footage.of(Talkers.recording(), ""), Talkers.turns(), List.of(), Listening.silent());
            assertEquals(Talkers.PEOPLE, tracks.tracks().tracks().size());
            assertEquals(
                    new FaceFeatures.Absent(FaceModels.NO_ENCODER),
                    tracks.turns().get(new TurnId(3)));
        }
    }
}
