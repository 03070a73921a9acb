package org.turnwise.desktop.sam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.turnwise.desktop.labels.ScaleChoice;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Scale;

class PlacesTest {
    @Test
    void half_steps_stand_between_five_figures() {
        Places places = places(LabelSchemes.VAD.scales().get(0));
        assertEquals(List.of(1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0), places.values());
        assertEquals(5, Collections.frequency(places.figures(), true));
        assertEquals(Boolean.TRUE, places.figures().get(8));
    }

    @Test
    void a_scale_of_whole_steps_has_no_points_and_one_of_nine_has_four() {
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0), places(scale(1, 5, 1)).values());
        assertEquals(
                List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0),
                places(scale(1, 9, 1)).values());
        assertEquals(4, Collections.frequency(places(scale(1, 9, 1)).figures(), false));
    }

    @Test
    void a_value_is_framed_at_the_nearest_place() {
        Places places = places(scale(-1, 1, 0));
        assertEquals(OptionalInt.of(0), places.at(OptionalDouble.of(-0.9)));
        assertEquals(OptionalInt.of(places.values().size() - 1), places.at(OptionalDouble.of(1)));
        assertEquals(OptionalInt.empty(), places.at(OptionalDouble.empty()));
    }

    @Test
    void there_are_pictures_for_valence_arousal_and_dominance_only() {
        assertEquals(
                List.of(Dimension.values()),
                LabelSchemes.VAD.scales().stream()
                        .flatMap(s -> Dimension.of(s).stream())
                        .toList());
        assertEquals(Optional.empty(), Dimension.of(scale(1, 5, 1)));
    }

    private static Scale scale(double minimum, double maximum, double step) {
        return new Scale("pain", "Pain", minimum, maximum, step, "");
    }

    private static Places places(Scale scale) {
        return Places.of(scale, new ScaleChoice("own", scale)::snapped);
    }
}
