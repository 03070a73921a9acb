package org.turnwise.desktop.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.video.WordPlaces.Place;
import org.turnwise.desktop.video.WordPlaces.Spot;
import org.turnwise.desktop.video.WordPlaces.Wanted;

class WordPlacesTest {
    private static final Rectangle2D PICTURE = new Rectangle2D(10, 20, 200, 120);

    private static Wanted wanted(double x, double y, double width, Optional<Spot> before) {
        return new Wanted(new Rectangle2D(x, y, 50, 50), width, 16, before);
    }

    private static Wanted wanted(double x, double y, double width) {
        return wanted(x, y, width, Optional.empty());
    }

    @Test
    void words_stand_whole_above_their_face_and_at_the_upper_edge_where_there_is_nothing_above_it() {
        assertEquals(
                Optional.of(new Place(Spot.ABOVE, new Rectangle2D(60, 42, 90, 16))),
                new WordPlaces(PICTURE).next(wanted(60, 60, 90)));
        assertEquals(
                Optional.of(new Place(Spot.ABOVE, new Rectangle2D(120, 20, 90, 16))),
                new WordPlaces(PICTURE).next(wanted(150, 25, 90)),
                "within the picture");
    }

    @Test
    void beside_a_neighbour_they_stand_below_and_are_shortened_where_that_is_taken_too() {
        WordPlaces places = new WordPlaces(PICTURE);
        places.next(wanted(20, 60, 90));
        assertEquals(Spot.BELOW, places.next(wanted(80, 60, 90)).orElseThrow().spot());
        Place third = places.next(wanted(130, 60, 120)).orElseThrow();
        assertEquals(Spot.ABOVE, third.spot());
        assertTrue(third.at().getWidth() < 120 && third.at().getWidth() >= WordPlaces.SHORTEST, third.toString());
        assertEquals(PICTURE.getMaxX(), third.at().getMaxX(), 1e-6);
    }

    @Test
    void words_go_back_to_a_better_place_only_when_it_is_free_by_some_pixels() {
        assertEquals(Spot.BELOW, beside(108, Optional.empty()));
        assertEquals(Spot.ABOVE, beside(114, Optional.empty()));
        assertEquals(Spot.BELOW, beside(114, Optional.of(Spot.BELOW)));
        assertEquals(Spot.ABOVE, beside(114, Optional.of(Spot.ABOVE)));
        assertEquals(Spot.ABOVE, beside(114 + WordPlaces.CLEARANCE, Optional.of(Spot.BELOW)));
    }

    /** Where words of 90 pixels stand that begin at x, beside some that end at 110; the picture ends with them. */
    private static Spot beside(double x, Optional<Spot> before) {
        WordPlaces places = new WordPlaces(new Rectangle2D(10, 20, x + 80, 120));
        places.next(wanted(20, 60, 90));
        return places.next(wanted(x, 60, 90, before)).orElseThrow().spot();
    }

    @Property
    void none_covers_another_and_each_is_within_the_picture_and_at_its_face(
            @ForAll @Size(min = 2, max = 7) List<@DoubleRange(min = 0, max = 190) Double> across,
            @ForAll @Size(7) List<@DoubleRange(min = 0, max = 100) Double> down) {
        WordPlaces places = new WordPlaces(PICTURE);
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            Wanted wanted = wanted(across.get(i), down.get(i), 90);
            places.next(wanted).ifPresent(place -> {
                Rectangle2D at = place.at();
                assertTrue(PICTURE.contains(at), at.toString());
                assertTrue(at.getMinX() <= wanted.face().getMaxX()
                        && at.getMaxX() >= wanted.face().getMinX());
                taken.forEach(other -> assertFalse(other.intersects(at), other + " " + at));
                taken.add(at);
            });
        }
        assertFalse(taken.isEmpty());
    }
}
