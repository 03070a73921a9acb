package org.turnwise.desktop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class TextWidthsTest {
    private static final String GRIN = "\ud83d\ude00";
    private static final String FLAG = "\ud83c\udde9\ud83c\uddea";

    private final TextWidths widths = new TextWidths(Font.font(12));

    @Test
    void an_emoji_is_left_out_whole_or_not_at_all() {
        String words = "hallo " + GRIN + FLAG + " \u4f60\u597d";
        List<String> whole = List.of(
                "hal", "hall", "hallo", "hallo " + GRIN, "hallo " + GRIN + FLAG, "hallo " + GRIN + FLAG + " \u4f60");
        for (double room = 0; room < widths.of(words); room += 0.5) {
            String fitted = widths.fitted(words, room);
            assertTrue(
                    fitted.isEmpty() || whole.contains(fitted.substring(0, fitted.length() - 1)),
                    () -> "cut to " + fitted);
        }
        assertEquals(words, widths.fitted(words, widths.of(words) + 0.5));
    }

    @Test
    void letters_add_up() {
        assertEquals(widths.of("a") + widths.of(FLAG) + widths.of("b"), widths.of("a" + FLAG + "b"), 1e-9);
    }
}
