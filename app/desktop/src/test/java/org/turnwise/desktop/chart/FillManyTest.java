package org.turnwise.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Many rectangles filled together look as they do one by one. */
@ExtendWith(ApplicationExtension.class)
class FillManyTest {
    private static final int SIZE = 60;
    private static final Color[] COLOURS = {
        Color.web("#336699"), Color.web("#ffcc00"), Color.web("#22aa44", 0.5), Color.web("#ffffff", 0.25), Color.BLACK
    };

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static PixelReader drawn(Consumer<Drawing> drawing) {
        return onFx(() -> {
            Canvas canvas = new Canvas(SIZE, SIZE);
            CanvasDrawing g = new CanvasDrawing(canvas.getGraphicsContext2D());
            g.setFill(Color.GRAY);
            g.fillRect(0, 0, SIZE, SIZE);
            drawing.accept(g);
            return canvas.snapshot(null, new WritableImage(SIZE, SIZE)).getPixelReader();
        });
    }

    private static void many(Fills fills) {
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            fills.setFill(COLOURS[random.nextInt(COLOURS.length)]);
            fills.fillRect(
                    random.nextInt(SIZE + 20) - 10.0,
                    random.nextInt(SIZE + 20) - 10.0,
                    random.nextInt(9),
                    random.nextInt(9));
        }
    }

    @Test
    void on_whole_pixels_every_pixel_is_the_same() {
        PixelReader one = drawn(FillManyTest::many);
        PixelReader together = drawn(g -> g.fillMany(0, 0, SIZE, SIZE, 1, FillManyTest::many));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                Color wanted = one.getColor(x, y);
                Color is = together.getColor(x, y);
                double off = Math.abs(wanted.getRed() - is.getRed())
                        + Math.abs(wanted.getGreen() - is.getGreen())
                        + Math.abs(wanted.getBlue() - is.getBlue());
                // see-through colours are rounded once a layer, in another order
                assertTrue(off <= 12 / 255.0, x + "," + y + ": " + wanted + " " + is);
            }
        }
    }

    @Test
    void what_lies_outside_the_area_or_is_empty_is_left_out_and_a_hair_is_seen() {
        PixelReader is = drawn(g -> g.fillMany(10, 20, 30, 10, 1, fills -> {
            fills.setFill(Color.RED);
            fills.fillRect(0, 0, 5, 5);
            fills.fillRect(12, 22, 0, 4);
            fills.fillRect(0, 26, 60, 1);
            fills.fillRect(20.2, 21, 0.1, 3);
        }));
        assertEquals(Color.GRAY, is.getColor(2, 2));
        assertEquals(Color.GRAY, is.getColor(12, 23));
        assertEquals(Color.GRAY, is.getColor(9, 26));
        assertEquals(Color.RED, is.getColor(10, 26));
        assertEquals(Color.RED, is.getColor(39, 26));
        assertEquals(Color.GRAY, is.getColor(40, 26));
        assertEquals(Color.RED, is.getColor(20, 22));
        assertEquals(Color.GRAY, is.getColor(21, 22));
    }
}
