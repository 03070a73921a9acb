package org.turnwise.desktop.timeline.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.LaneBands;
import org.turnwise.desktop.timeline.geometry.LaneLayout;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.media.decode.WaveformPeaks;
import org.turnwise.session.model.LabelSchemes;
import org.turnwise.session.model.Session;
import org.turnwise.session.model.TurnId;

/** Draws strips off the screen and looks at their colours. 10 seconds over 1000 pixels: a pixel is 10 ms. */
@ExtendWith(ApplicationExtension.class)
class LanePainterTest {
    private static final Color ANGER = Color.web("#D55E00");
    private static final Color SADNESS = Color.web("#0072B2");
    private static final TimeScale SCALE = TimeScale.whole(10_000, 1000);

    private final Style style = new Style(Palette.of(Theme.LIGHT), new LabelColours(LabelSchemes.EKMAN_7), 1);
    private final Session session = new MadeUpSession()
            .speaker("A", "Ada")
            .turn(1, 1_000, 2_000, "A", "")
            .labelled(1, "anger", false)
            .turn(2, 3_000, 4_000, "A", "")
            .predicted(2, "anger", 0.9)
            .turn(3, 5_000, 6_000, "A", "")
            .labelled(3, "anger", true)
            .predicted(3, "sadness", 0.5)
            .turn(4, 7_000, 8_000, "A", "")
            .build();
    private final TurnMarks marks = MadeUpSession.marks(session);
    private final LaneLayout layout = LaneLayout.of(session.turns().all(), Set.of());
    private final List<SharedColumns.Run> columns = SharedColumns.of(layout, SCALE, marks);
    private final LaneBands lanes = new LaneBands(layout, new Band(0, 32), 0);

    private static WritableImage drawn(Consumer<Drawing> painter) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(1000, 40);
            painter.accept(new CanvasDrawing(canvas.getGraphicsContext2D()));
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return canvas.snapshot(clear, null);
        });
    }

    private WritableImage lane() {
        return drawn(g -> new LanePainter(style).paint(g, lanes, SCALE, marks));
    }

    private static Set<Color> colours(WritableImage image, int x, int y, int width, int height) {
        Set<Color> seen = new HashSet<>();
        for (int i = x; i < x + width; i++) {
            for (int j = y; j < y + height; j++) {
                seen.add(image.getPixelReader().getColor(i, j));
            }
        }
        return seen;
    }

    @Test
    void what_a_human_labelled_is_filled_with_the_label_s_own_colour() {
        assertEquals(Set.of(ANGER), colours(lane(), 150, 8, 40, 16));
    }

    @Test
    void what_only_the_model_labelled_is_hatched_in_the_same_hue_and_never_solid() {
        WritableImage image = lane();
        Set<Color> seen = colours(image, 350, 8, 40, 16);
        assertTrue(seen.size() > 2, () -> seen.toString());
        assertTrue(seen.stream().allMatch(c -> c.getSaturation() < ANGER.getSaturation()), () -> seen.toString());
        assertTrue(seen.stream().allMatch(c -> Math.abs(c.getHue() - ANGER.getHue()) < 8), () -> seen.toString());
    }

    @Test
    void where_the_two_differ_a_corner_has_the_model_s_colour() {
        WritableImage image = lane();
        assertEquals(ANGER, image.getPixelReader().getColor(550, 10));
        assertEquals(SADNESS, image.getPixelReader().getColor(597, 26));
        assertNotEquals(SADNESS, image.getPixelReader().getColor(197, 26));
    }

    @Test
    void a_flagged_turn_has_a_pennant_at_its_beginning() {
        assertTrue(colours(lane(), 500, 1, 10, 10).contains(style.palette().text()));
        assertTrue(!colours(lane(), 700, 1, 10, 10).contains(style.palette().text()));
    }

    @Test
    void a_label_s_short_text_is_written_on_it() {
        Color ink = style.textOn("anger");
        assertTrue(colours(lane(), 102, 8, 40, 16).contains(ink));
    }

    @Test
    void an_unlabelled_turn_has_no_label_s_colour() {
        assertEquals(Set.of(style.palette().track()), colours(lane(), 710, 8, 80, 16));
    }

    @Test
    void uncertainty_has_no_hue_and_a_turn_without_prediction_no_bar() {
        WritableImage image =
                drawn(g -> new UncertaintyPainter(style).paint(g, new Band(0, 30), SCALE, marks, columns));
        Color unsure = image.getPixelReader().getColor(550, 26);
        assertTrue(unsure.getSaturation() < 0.2, unsure::toString);
        assertTrue(unsure.getBrightness() < 0.7, unsure::toString);
        assertEquals(Set.of(style.palette().surface()), colours(image, 710, 4, 80, 24));
    }

    @Test
    void the_less_sure_of_two_turns_has_the_higher_and_darker_bar() {
        WritableImage image =
                drawn(g -> new UncertaintyPainter(style).paint(g, new Band(0, 30), SCALE, marks, columns));
        Color sure = image.getPixelReader().getColor(350, 26);
        Color unsure = image.getPixelReader().getColor(550, 26);
        assertTrue(unsure.getBrightness() < sure.getBrightness());
        assertEquals(style.palette().surface(), image.getPixelReader().getColor(350, 10));
        assertNotEquals(style.palette().surface(), image.getPixelReader().getColor(550, 10));
    }

    @Test
    void a_missing_modality_leaves_a_line_where_a_present_one_has_its_weights() {
        WritableImage image = drawn(g -> new RoutingPainter(style).paint(g, new Band(0, 39), SCALE, columns));
        assertTrue(colours(image, 340, 2, 20, 9).contains(style.palette().accent()));
        assertEquals(Set.of(style.palette().surface(), style.palette().line()), colours(image, 340, 15, 20, 9));
    }

    @Test
    void the_loudest_moment_of_a_quiet_recording_fills_the_strip_and_what_is_not_read_stays_empty() {
        WaveformPeaks peaks = new WaveformPeaks(1000);
        float[] sound = new float[5_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (i < 2_000 ? 0.05f : 0.2f) * (i % 2 == 0 ? 1 : -1);
        }
        peaks.append(sound, 0, sound.length);
        WritableImage image =
                drawn(g -> new WaveformPainter(style).paint(g, new Band(0, 40), SCALE, Optional.of(peaks), ""));
        Color wave = style.palette().waveform();
        assertEquals(wave, image.getPixelReader().getColor(350, 4));
        assertNotEquals(wave, image.getPixelReader().getColor(100, 4));
        assertEquals(wave, image.getPixelReader().getColor(100, 18));
        assertEquals(Set.of(style.palette().surface()), colours(image, 600, 2, 300, 15));
    }

    /** Two turns of 5 pixels and two of 9, with labels that only their colour told apart. */
    private WritableImage narrow() {
        Session thin = new MadeUpSession()
                .speaker("A", "Ada")
                .turn(1, 1_000, 1_050, "A", "")
                .labelled(1, "neutral", false)
                .turn(2, 2_000, 2_050, "A", "")
                .predicted(2, "anger", 0.9)
                .turn(3, 3_000, 3_010, "A", "")
                .labelled(3, "anger", false)
                .turn(4, 4_000, 4_110, "A", "")
                .labelled(4, "neutral", false)
                .build();
        LaneLayout its = LaneLayout.of(thin.turns().all(), Set.of());
        return drawn(g -> new LanePainter(style)
                .paint(g, new LaneBands(its, new Band(0, 32), 0), SCALE, MadeUpSession.marks(thin)));
    }

    @Test
    void a_turn_too_narrow_for_a_letter_has_a_mark_at_its_label_s_own_height() {
        WritableImage image = narrow();
        Color ink = style.textOn("neutral");
        assertTrue(colours(image, 101, 4, 2, 4).contains(ink));
        assertTrue(!colours(image, 101, 12, 2, 16).contains(ink));
        assertTrue(colours(image, 202, 22, 1, 6).contains(style.palette().text()));
        assertTrue(!colours(image, 202, 5, 1, 16).contains(style.palette().text()));
        assertTrue(colours(image, 300, 22, 1, 6).contains(style.textOn("anger")));
    }

    @Test
    void a_turn_with_room_for_one_letter_has_the_letter_that_tells_its_label() {
        assertEquals("n", style.initials("neutral"));
        assertEquals("sa", style.initials("sadness"));
        assertEquals("su", style.initials("surprise"));
        assertTrue(colours(narrow(), 401, 12, 8, 10).size() > 2);
    }

    @Test
    void the_selected_turn_is_outlined_and_one_out_of_sight_is_not() {
        Color accent = style.palette().accent();
        WritableImage image = drawn(g -> new LanePainter(style)
                .paintSelection(
                        g, lanes, SCALE, session.turns().find(new TurnId(2)).orElseThrow()));
        assertTrue(colours(image, 298, 10, 4, 10).contains(accent));
        assertTrue(!colours(image, 310, 8, 80, 16).contains(accent));
        TimeScale elsewhere = new TimeScale(5_000, 5, 1000, 10_000);
        WritableImage none = drawn(g -> new LanePainter(style)
                .paintSelection(
                        g, lanes, elsewhere, session.turns().find(new TurnId(2)).orElseThrow()));
        assertTrue(!colours(none, 0, 0, 1000, 40).contains(accent));
    }
}
