package org.turnwise.desktop.timeline.strips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.MadeUpSession;
import org.turnwise.desktop.timeline.draw.SharedColumns;
import org.turnwise.desktop.timeline.draw.Style;
import org.turnwise.desktop.timeline.draw.TurnMarks;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.markers.MarkerPainter;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Marker;
import org.turnwise.session.model.Session;

/** Draws off the screen and looks at the colours. 10 seconds over 1000 pixels; turns at 1 to 3 s and at 5 to 7 s. */
@ExtendWith(ApplicationExtension.class)
class StripPaintersTest {
    private static final TimeScale SCALE = TimeScale.whole(10_000, 1000);
    private static final Band BAND = new Band(0, 122);

    private final Palette palette = Palette.of(Theme.LIGHT);
    private final Style style = new Style(palette, new LabelColours(LabelSchemes.EKMAN_7), 1);
    private final Session session = new MadeUpSession()
            .speaker("A", "Ada")
            .turn(1, 1_000, 3_000, "A", "one")
            .turn(2, 5_000, 7_000, "A", "two")
            .predicted(1, "anger", 0.7)
            .labelled(2, "joy", false)
            .media(10_000)
            .build();
    private final TurnMarks marks = MadeUpSession.marks(session);
    private final LaneLayout layout = LaneLayout.of(session.turnsInOrder(), List.of());

    private Color[][] drawn(Consumer<Drawing> painter) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(1000, 122);
            painter.accept(new CanvasDrawing(canvas.getGraphicsContext2D()));
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return canvas.snapshot(clear, null);
        });
        Color[][] colours = new Color[1000][122];
        for (int x = 0; x < 1000; x++) {
            for (int y = 0; y < 122; y++) {
                colours[x][y] = image.getPixelReader().getColor(x, y);
            }
        }
        return colours;
    }

    private List<SharedColumns.Run> columns() {
        return SharedColumns.of(layout, SCALE, marks);
    }

    @Test
    void markers_stand_on_the_map_of_the_whole_session_where_they_are_in_time() {
        Color[][] image = drawn(g -> new MarkerPainter(style)
                .paintSmall(g, new Band(0, 20), SCALE, List.of(marker(1, 2_000), marker(2, 2_000), marker(3, 9_000))));
        assertEquals(palette.accent(), image[200][10]);
        assertEquals(palette.accent(), image[203][1]);
        assertEquals(palette.accent(), image[900][10]);
        assertNotEquals(palette.accent(), image[203][10]);
        assertNotEquals(palette.accent(), image[500][10]);
    }

    private static Marker marker(long id, long millis) {
        return new Marker(id, millis, "", MadeUpSession.ANNOTATOR, Instant.EPOCH);
    }

    @Test
    void emotions_stand_on_one_another_by_their_probability_and_only_where_something_was_predicted() {
        Color[][] image = drawn(g -> new EmotionPainter(style).paint(g, BAND, SCALE, LabelSchemes.EKMAN_7, columns()));
        long anger = count(image[250], style.onLane(style.human("anger"), 0.75));
        assertTrue(anger > 0.6 * 120 && anger < 0.8 * 120, () -> anger + " pixels of anger");
        long joy = count(image[250], style.onLane(style.human("joy"), 0.75));
        assertEquals(0.05 * 120, joy, 2);
        assertEquals(palette.surface(), image[600][60]);
        assertEquals(palette.surface(), image[50][60]);
    }

    @Test
    void an_expert_s_weight_is_its_darkness_and_a_missing_modality_is_grey() {
        Color[][] image = drawn(g -> new ExpertsPainter(style).paint(g, BAND, SCALE, columns()));
        double first = image[200][8].getBrightness();
        double second = image[200][17].getBrightness();
        assertTrue(first < second, () -> first + " and " + second);
        assertEquals(palette.track(), image[200][50]);
        assertEquals(palette.track(), image[200][100]);
        assertEquals(2, count(image[200], palette.waveform()), "a line through each of the two");
        assertEquals(palette.surface(), image[600][8]);
    }

    @Test
    void labels_lie_in_their_annotator_s_row() {
        AnnotatorRows rows = AnnotatorRows.of(marks, BAND);
        assertEquals("Tester", rows.at(0.5).name());
        Color[][] image = drawn(g -> new AnnotatorsPainter(style).paint(g, rows, layout, SCALE, marks));
        assertEquals(style.human("joy"), image[690][60]);
        assertNotEquals(style.human("anger"), image[250][60]);
        assertEquals(palette.raised(), image[250][60]);
    }

    @Test
    void a_trace_is_drawn_at_its_height_where_it_was_recorded_ones_own_in_colour() {
        double[] high = new double[50];
        Arrays.fill(high, 0.5);
        Session traced = session;
        for (String who : List.of(marks.annotator(), "other")) {
            for (var piece : traced.trace(who, "valence").with(who.equals("other") ? 6_000 : 2_000, high)) {
                traced = traced.withTraces(traced.traces().plus(piece.key(), piece));
            }
        }
        Session shown = traced;
        Color[][] image = drawn(g -> new TracePainter(style).paint(g, BAND, SCALE, shown, marks.annotator()));
        // 116 pixels between margins of 3, half of the upper half from above
        assertEquals(32, row(image[300], palette.accent()), 1);
        assertEquals(-1, row(image[500], palette.accent()));
        assertEquals(-1, row(image[700], palette.accent()));
        assertEquals(32, row(image[700], palette.muted()), 1);
    }

    /** Where the column has most of this colour; a line has soft edges. -1 where it has none of it. */
    private int row(Color[] column, Color colour) {
        int nearest = -1;
        double least = 0.5 * distance(palette.surface(), colour);
        for (int y = 0; y < column.length; y++) {
            if (distance(column[y], colour) < least) {
                least = distance(column[y], colour);
                nearest = y;
            }
        }
        return nearest;
    }

    private static double distance(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                + Math.abs(a.getGreen() - b.getGreen())
                + Math.abs(a.getBlue() - b.getBlue());
    }

    @Test
    void pictures_are_as_far_apart_as_one_is_wide_and_at_most_twice_as_far() {
        for (double wanted = 30; wanted < 1e7; wanted *= 1.07) {
            long step = FilmPainter.step(wanted);
            assertTrue(step >= wanted && step <= 2 * Math.max(40, wanted), step + " for " + wanted);
            assertEquals(0, step % 40);
        }
    }

    private static long count(Color[] column, Color colour) {
        return Arrays.stream(column).filter(c -> near(c, colour)).count();
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue())
                < 0.02;
    }
}
