package org.turnwise.analysis.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnwise.session.model.TimeSpan;

class BoxPainterTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int DARK = 0xFF101010;
    private static final int BRIGHT = 0xFFE0E0E0;

    private static final FaceTracks TRACKS = new FaceTracks(
            List.of(new FaceTrack(1, 1, Optional.empty(), 0, false, List.of(seen(800), seen(1000)))),
            new long[] {800, 1000, 1200});

    private static Sighting seen(long millis) {
        return new Sighting(millis, 0.3f, 0.3f, 0.4f, 0.4f, 1, 1, 0, 0, new float[0]);
    }

    private static boolean drawn(BoxPainter painter, int colour, long millis) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, colour);
        painter.paint(pixels, WIDTH, HEIGHT, millis);
        return Arrays.stream(pixels).anyMatch(p -> p != colour);
    }

    @Test
    void a_box_ends_with_its_shot_and_not_with_the_next_picture_that_is_looked_at() {
        BoxPainter painter = new BoxPainter(TRACKS, Map.of());
        assertEquals(true, drawn(painter, DARK, 1000));
        assertEquals(true, drawn(painter, DARK, 1040));
        assertEquals(false, drawn(painter, BRIGHT, 1080));
        assertEquals(false, drawn(painter, BRIGHT, 1120));
    }

    @Test
    void a_stretch_in_which_no_picture_begins_has_the_one_that_is_shown() {
        assertEquals(new TimeSpan(800, 910), TRACKS.shown(new TimeSpan(900, 910)));
        assertEquals(new TimeSpan(900, 1010), TRACKS.shown(new TimeSpan(900, 1010)));
        assertEquals(new TimeSpan(1700, 1710), TRACKS.shown(new TimeSpan(1700, 1710)), "nothing is shown any more");
    }
}
