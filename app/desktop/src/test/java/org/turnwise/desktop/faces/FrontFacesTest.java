package org.turnwise.desktop.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** Whose face counts at each moment. */
class FrontFacesTest {
    private final FaceTrack mia = SeenFacesExamples.track(1, "mia", 0, 10_000, 0.1, 0.2, Expression.HAPPINESS);
    private final FaceTrack jonas = SeenFacesExamples.track(2, "jonas", 0, 10_000, 0.6, 0.3, Expression.ANGER);
    private final List<Turn> turns = List.of(turn(1, 1_000, 3_000, "mia"), turn(2, 4_000, 6_000, "jonas"));

    private static Turn turn(long id, long start, long end, String speaker) {
        return new Turn(new TurnId(id), new TimeSpan(start, end), speaker, "");
    }

    @Test
    void the_speakers_face_counts_in_a_turn_and_the_largest_between_turns() {
        FrontFaces faces = FrontFaces.of(SeenFacesExamples.tracks(mia, jonas), turns);
        assertEquals(Optional.of(1), track(faces, 2_000));
        assertEquals(Optional.of(2), track(faces, 5_000));
        assertEquals(Optional.of(2), track(faces, 3_500));
        assertEquals(Optional.of(2), track(faces, 500));
    }

    @Test
    void where_nobody_knows_whose_a_face_is_the_largest_counts() {
        FrontFaces faces = FrontFaces.of(
                SeenFacesExamples.tracks(
                        SeenFacesExamples.track(1, "", mia.sightings()),
                        SeenFacesExamples.track(2, "", jonas.sightings())),
                turns);
        assertEquals(Optional.of(2), track(faces, 2_000));
    }

    @Test
    void a_face_lasts_to_the_next_picture_but_not_over_a_gap() {
        FaceTrack early = SeenFacesExamples.track(1, "", 0, 2_000, 0.1, 0.2, Expression.FEAR);
        FaceTrack late = SeenFacesExamples.track(2, "", 8_000, 9_000, 0.1, 0.2, Expression.FEAR);
        FrontFaces faces = FrontFaces.of(SeenFacesExamples.tracks(early, late), List.of());
        assertEquals(Optional.of(1), track(faces, 1_999));
        assertEquals(Optional.of(1), track(faces, 2_100));
        assertEquals(Optional.empty(), track(faces, 4_000));
        assertEquals(Optional.of(2), track(faces, 8_000));
        assertEquals(Optional.empty(), track(faces, 20_000));
    }

    @Test
    void a_face_ends_where_what_is_hidden_begins() {
        FrontFaces faces = FrontFaces.of(
                SeenFacesExamples.tracks(
                        SeenFacesExamples.track(1, "", 0, 2_000, 0.1, 0.2, Expression.FEAR),
                        SeenFacesExamples.track(2, "", 8_000, 9_000, 0.1, 0.2, Expression.FEAR)),
                List.of());
        long last = 0;
        for (FrontFaces.Face face : faces.all()) {
            last = face.millis() < 2_000 ? face.untilMillis() : last;
        }
        assertTrue(last > 1_950, "without hiding it lasts longer: " + last);
        FrontFaces seen = faces.without(millis -> Math.max(millis, 1_950));
        assertEquals(Optional.of(1), track(seen, 1_949));
        assertEquals(Optional.empty(), track(seen, 1_950));
        assertEquals(Optional.empty(), track(seen, 8_500));
        assertEquals(faces, faces.without(millis -> Long.MAX_VALUE));
    }

    @Test
    void faces_that_are_too_poor_or_only_guessed_say_nothing() {
        FaceTrack poor = SeenFacesExamples.track(
                3, "", List.of(SeenFacesExamples.sighting(0, 0.1, 0.9, 0.1f, Expression.ANGER)));
        assertTrue(
                FrontFaces.of(SeenFacesExamples.tracks(poor), List.of()).all().isEmpty());
        assertTrue(FrontFaces.of(FaceTracks.NONE, turns).all().isEmpty());
    }

    private static Optional<Integer> track(FrontFaces faces, long millis) {
        return faces.at(millis).map(f -> f.track().id());
    }
}
