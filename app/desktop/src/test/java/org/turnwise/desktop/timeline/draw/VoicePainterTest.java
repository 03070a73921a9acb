package org.turnwise.desktop.timeline.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.turnwise.analysis.audio.VoiceContours;
import org.turnwise.analysis.audio.VoiceTrack;
import org.turnwise.desktop.chart.CanvasDrawing;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.Theme;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.desktop.timeline.geometry.VoiceRows;
import org.turnwise.desktop.voice.VoiceLanes;
import org.turnwise.session.model.LabelSchemes;

/** Draws the voice off the screen and looks at its colours. 10 seconds over 1000 pixels: a pixel is a row. */
@ExtendWith(ApplicationExtension.class)
class VoicePainterTest {
    private static final TimeScale SCALE = TimeScale.whole(10_000, 1000);
    private static final Band BAND = new Band(0, 80);

    private final Palette palette = Palette.of(Theme.LIGHT);
    private final Style style = new Style(palette, new LabelColours(LabelSchemes.EKMAN_7), 1);
    private final VoiceLanes lanes = new VoiceLanes();

    private WritableImage drawn() {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(1000, 80);
            new VoicePainter(style).paint(new CanvasDrawing(canvas.getGraphicsContext2D()), BAND, SCALE, lanes);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            return canvas.snapshot(clear, null);
        });
    }

    private static float[] rows(float value) {
        float[] rows = new float[200];
        Arrays.fill(rows, value);
        return rows;
    }

    /** The topmost pixel of a column, within a row of the strip, that is of the colour or nearly so. */
    private static OptionalInt top(WritableImage image, int x, Band row, Color colour) {
        return IntStream.range((int) row.y(), (int) row.endY())
                .filter(y -> {
                    Color c = image.getPixelReader().getColor(x, y);
                    return Math.abs(c.getRed() - colour.getRed()) < 0.25
                            && Math.abs(c.getBlue() - colour.getBlue()) < 0.25;
                })
                .findFirst();
    }

    @Test
    void pitch_is_drawn_where_there_is_any_and_higher_where_it_is_higher() {
        VoiceContours contours = new VoiceContours(10_000);
        contours.put(VoiceTrack.PITCH, 100, rows(100));
        contours.put(VoiceTrack.PITCH, 300, rows(0));
        contours.put(VoiceTrack.PITCH, 500, rows(300));
        lanes.contoursProperty().set(Optional.of(contours));
        WritableImage image = drawn();
        Band pitch = VoiceRows.of(BAND).pitch();
        int low = top(image, 200, pitch, palette.text()).orElseThrow();
        int high = top(image, 600, pitch, palette.text()).orElseThrow();
        assertTrue(high < low - 10, "300 Hz at " + high + ", 100 Hz at " + low);
        assertEquals(OptionalInt.empty(), top(image, 400, pitch, palette.text()), "unvoiced");
        assertEquals(OptionalInt.empty(), top(image, 900, pitch, palette.text()), "not measured yet");
    }

    @Test
    void loudness_fills_its_row_at_the_loudest_and_half_of_it_at_half() {
        VoiceContours contours = new VoiceContours(10_000);
        contours.put(VoiceTrack.LOUDNESS, 100, rows(3));
        contours.put(VoiceTrack.LOUDNESS, 300, rows(1.5f));
        contours.put(VoiceTrack.VOICING, 300, rows(1));
        lanes.contoursProperty().set(Optional.of(contours));
        WritableImage image = drawn();
        Band loudness = VoiceRows.of(BAND).loudness();
        int full = top(image, 200, loudness, palette.waveform()).orElseThrow();
        int half = top(image, 400, loudness, palette.waveform()).orElseThrow();
        assertEquals(loudness.y(), full, 2);
        assertEquals(loudness.y() + loudness.height() / 2, half, 2);
        assertEquals(OptionalInt.empty(), top(image, 700, loudness, palette.waveform()));
        Band voicing = VoiceRows.of(BAND).voicing();
        assertTrue(top(image, 400, voicing, palette.muted()).isPresent());
        assertEquals(OptionalInt.empty(), top(image, 200, voicing, palette.muted()));
    }

    @Test
    void the_lines_of_the_pitch_are_named_beside_them_inside_its_row_as_far_as_there_is_room() {
        for (Theme theme : Theme.values()) {
            assertEquals(3, names(theme, new Band(2, 40)), "400, 200 and 100 Hz");
            assertEquals(1, names(theme, new Band(2, 18)), "200 Hz");
            assertEquals(0, names(theme, new Band(2, 8)), "none");
        }
    }

    /** How many names stand above each other, each apart from the next; nothing is drawn outside the row. */
    private static int names(Theme theme, Band row) {
        Palette colours = Palette.of(theme);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(100, 80);
            Style with = new Style(colours, new LabelColours(LabelSchemes.EKMAN_7), 1);
            PitchScale.paintNames(new CanvasDrawing(canvas.getGraphicsContext2D()), with, row, 100);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(colours.surface());
            return canvas.snapshot(clear, null);
        });
        int found = 0;
        boolean before = false;
        for (int y = 0; y < 80; y++) {
            Band line = new Band(y, 1);
            boolean ink = IntStream.range(0, 94)
                    .anyMatch(x -> top(image, x, line, colours.muted()).isPresent());
            assertTrue(!ink || y >= row.y() && y < row.endY(), "ink at " + y);
            found += ink && !before ? 1 : 0;
            before = ink;
        }
        return found;
    }
}
