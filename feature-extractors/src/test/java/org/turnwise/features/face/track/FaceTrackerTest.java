package org.turnwise.features.face.track;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.turnwise.features.face.DrawnFace;
import org.turnwise.features.face.FaceBox;
import org.turnwise.features.face.FoundFace;
import org.turnwise.features.face.GrayImage;
import org.turnwise.features.face.align.FaceAligner;
import org.turnwise.features.face.detect.FaceDetector;

/** Tracks over made-up pictures, with a detector that knows where the faces are. */
class FaceTrackerTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;

    /** Says what it is told, near a face only what is near it; counts how often the whole picture was searched. */
    private static final class Told implements FaceDetector {
        private List<FaceBox> faces = List.of();
        private int searches;

        @Override
        public String version() {
            return "told";
        }

        @Override
        public List<FoundFace> find(GrayImage picture) {
            searches++;
            return faces.stream().map(Told::found).toList();
        }

        @Override
        public List<FoundFace> look(GrayImage picture, FaceBox before) {
            return faces.stream()
                    .filter(f -> f.overlap(before) > 0.2)
                    .map(Told::found)
                    .toList();
        }

        private static FoundFace found(FaceBox box) {
            return new FoundFace(box, 1, FoundFace.View.FRONTAL);
        }

        @Override
        public void close() {}
    }

    private final Told told = new Told();
    private final FaceTracker tracker = new FaceTracker(told, new FaceAligner());
    private long now;

    /** A picture with these faces: box to pattern. */
    private List<TrackedFace> next(int background, Map<FaceBox, Integer> faces) {
        byte[] pixels = DrawnFace.blank(WIDTH, HEIGHT, background);
        faces.forEach((box, seed) -> DrawnFace.draw(pixels, WIDTH, box, seed));
        told.faces = new ArrayList<>(faces.keySet());
        List<TrackedFace> tracked = tracker.next(now, new GrayImage(WIDTH, HEIGHT, pixels));
        now += 200;
        return tracked;
    }

    private static FaceBox at(int x, int y) {
        return new FaceBox(x, y, 48, 48);
    }

    private static List<Integer> ids(List<TrackedFace> faces) {
        return faces.stream().map(TrackedFace::track).toList();
    }

    private static Map<FaceBox, Integer> two(int step) {
        Map<FaceBox, Integer> faces = new TreeMap<>(java.util.Comparator.comparingDouble(FaceBox::x));
        faces.put(at(40 + step, 60), 1);
        faces.put(at(200 - step, 60), 2);
        return faces;
    }

    @Test
    void faces_that_move_keep_their_tracks_and_their_mouths_movement_is_known_from_the_second_picture_on() {
        List<TrackedFace> first = next(100, two(0));
        assertEquals(List.of(0, 1), ids(first));
        assertTrue(first.get(0).movement().isEmpty());
        for (int step = 4; step < 40; step += 4) {
            List<TrackedFace> faces = next(100, two(step));
            assertEquals(List.of(0, 1), ids(faces));
            assertEquals(40 + step, faces.get(0).face().box().x());
            assertTrue(faces.get(0).movement().isPresent());
        }
    }

    @Test
    void a_short_gap_is_no_end_and_a_long_one_is() {
        next(100, Map.of(at(40, 60), 1));
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(), next(100, Map.of()));
        }
        assertEquals(List.of(0), ids(next(100, Map.of(at(44, 60), 1))));
        for (int i = 0; i < 6; i++) {
            next(100, Map.of());
        }
        List<TrackedFace> again = List.of();
        for (int i = 0; i < 5 && again.isEmpty(); i++) {
            again = next(100, Map.of(at(44, 60), 1));
        }
        assertEquals(List.of(1), ids(again));
    }

    @Test
    void a_cut_ends_all_tracks_even_where_the_next_shot_has_a_face_at_the_same_place() {
        assertEquals(List.of(0), ids(next(60, Map.of(at(40, 60), 1))));
        assertEquals(List.of(0), ids(next(60, Map.of(at(40, 60), 1))));
        assertEquals(1, tracker.shot());
        assertEquals(List.of(1), ids(next(160, Map.of(at(40, 60), 1))));
        assertEquals(2, tracker.shot());
    }

    @Test
    void another_face_at_the_same_place_is_another_track_in_a_picture_that_hardly_changes_else() {
        for (int i = 0; i < 4; i++) {
            next(100, two(0));
        }
        Map<FaceBox, Integer> changed = new TreeMap<>(java.util.Comparator.comparingDouble(FaceBox::x));
        changed.put(at(40, 60), 1);
        changed.put(at(200, 60), 33);
        assertEquals(List.of(0, 2), ids(next(100, changed)));
        assertEquals(1, tracker.shot(), "one field of several changed: that is no cut");
    }

    @Test
    void the_whole_picture_is_searched_only_now_and_then_while_nothing_happens() {
        for (int i = 0; i < 20; i++) {
            next(100, two(0));
        }
        assertTrue(told.searches <= 5, "searches: " + told.searches);
        assertTrue(told.searches >= 4, "searches: " + told.searches);
    }

    @Test
    void a_face_that_comes_into_a_shot_is_seen_within_a_second() {
        for (int i = 0; i < 5; i++) {
            next(100, Map.of(at(40, 60), 1));
        }
        int later = 0;
        while (next(100, two(0)).size() < 2) {
            later++;
        }
        assertTrue(later <= 4, "pictures: " + later);
    }
}
