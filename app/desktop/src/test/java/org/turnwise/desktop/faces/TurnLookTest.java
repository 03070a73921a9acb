package org.turnwise.desktop.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnwise.analysis.face.FaceTrack;
import org.turnwise.analysis.face.FaceTracks;
import org.turnwise.features.face.encode.Expression;
import org.turnwise.session.model.TimeSpan;
import org.turnwise.session.model.Turn;
import org.turnwise.session.model.TurnId;

/** What the speaker's face looks like in a turn, or why nothing can be said. */
class TurnLookTest {
    private final Turn turn = new Turn(new TurnId(1), new TimeSpan(1_000, 2_000), "mia", "");

    @Test
    void the_speakers_good_faces_are_averaged_by_their_quality_and_the_poor_ones_counted() {
        FaceTrack mia = SeenFacesExamples.track(
                1,
                "mia",
                List.of(
                        SeenFacesExamples.sighting(900, 0.1, 0.2, 0.9f, Expression.FEAR),
                        SeenFacesExamples.sighting(1_000, 0.1, 0.2, 0.9f, Expression.HAPPINESS),
                        SeenFacesExamples.sighting(1_200, 0.1, 0.2, 0.3f, Expression.ANGER),
                        SeenFacesExamples.sighting(1_400, 0.1, 0.2, 0.1f, Expression.SADNESS),
                        SeenFacesExamples.sighting(2_000, 0.1, 0.2, 0.9f, Expression.FEAR)));
        FaceState.Seen seen =
                assertInstanceOf(FaceState.Seen.class, TurnLook.of(SeenFacesExamples.tracks(mia, other()), turn));
        assertEquals(2, seen.used());
        assertEquals(1, seen.leftOut());
        assertEquals(0.7 * 0.75, seen.shares()[Expression.HAPPINESS.ordinal()], 1e-6);
        assertEquals(0.7 * 0.25, seen.shares()[Expression.ANGER.ordinal()], 1e-6);
        assertEquals(0, seen.shares()[Expression.FEAR.ordinal()], 1e-6);
        assertEquals(mia, seen.track());
        assertEquals(
                List.of(1_000L, 1_200L),
                TurnLook.places(SeenFacesExamples.tracks(mia, other()), turn).stream()
                        .map(FacePicture.Place::millis)
                        .toList());
    }

    @Test
    void where_there_is_none_the_reason_is_said() {
        assertEquals("no face in this turn", reason(FaceTracks.NONE));
        assertEquals("the speaker is not on screen", reason(SeenFacesExamples.tracks(other())));
        assertEquals(
                "the face cannot be seen well enough",
                reason(SeenFacesExamples.tracks(SeenFacesExamples.track(
                        1, "mia", List.of(SeenFacesExamples.sighting(1_500, 0, 0.1, 0.1f, Expression.FEAR))))));
    }

    private String reason(FaceTracks tracks) {
        return assertInstanceOf(FaceState.Missing.class, TurnLook.of(tracks, turn))
                .reason();
    }

    private static FaceTrack other() {
        return SeenFacesExamples.track(2, "jonas", 0, 3_000, 0.5, 0.4, Expression.DISGUST);
    }
}
