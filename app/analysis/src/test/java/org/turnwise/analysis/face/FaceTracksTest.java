package org.turnwise.analysis.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Pictures are looked at every 200 ms from 0 to 1200; a cut lies somewhere between 600 and 800. */
class FaceTracksTest {
    private static final FaceTracks TRACKS = new FaceTracks(
            List.of(track(1, 200, 600), track(2, 800, 1200)), new long[] {0, 200, 400, 600, 800, 1000, 1200});

    private static FaceTrack track(int id, long from, long to) {
        List<Sighting> seen = LongStream.iterate(from, t -> t <= to, t -> t + 200)
                .mapToObj(t -> new Sighting(t, t / 2000f, 0.3f, 0.2f, 0.2f, 1, 1, 0, 0, new float[0]))
                .toList();
        return new FaceTrack(id, id, Optional.empty(), 0, false, seen);
    }

    private static List<Integer> in(long pictureMillis) {
        return TRACKS.in(pictureMillis).stream().map(s -> s.track().id()).toList();
    }

    @Test
    void no_face_is_in_a_picture_that_may_lie_behind_a_cut() {
        assertEquals(List.of(1), in(560));
        assertEquals(List.of(1), in(600));
        assertEquals(List.of(), in(640));
        assertEquals(List.of(), in(760));
        assertEquals(List.of(2), in(800));
    }

    @Test
    void between_two_pictures_a_face_is_on_its_way_from_the_one_to_the_other() {
        assertEquals(0.25f, TRACKS.in(500).get(0).sighting().x(), 1e-6f);
        assertTrue(TRACKS.in(500, 0.3, 0.4).isPresent());
        assertTrue(TRACKS.in(500, 0.2, 0.4).isEmpty());
    }

    @Test
    void a_face_of_the_last_picture_stays_for_a_moment_and_before_the_first_there_is_none() {
        assertEquals(List.of(2), in(1300));
        assertEquals(List.of(), in(1700));
        assertEquals(List.of(), in(100));
    }
}
