package org.turnwise.desktop.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.turnwise.desktop.wording.Letters;

/**
 * How wide text is in one font. Letters, and what is seen as one, are measured once and summed up (no kerning), because
 * laying out every label of every frame would cost more than drawing it. Confined to the FX thread.
 */
public final class TextWidths {
    private static final String DOTS = "\u2026";

    private final Font font;
    private final Map<Character, Double> widths = new HashMap<>();
    private final Map<String, Double> joined = new HashMap<>();

    public TextWidths(Font font) {
        this.font = font;
    }

    public double of(String text) {
        double sum = 0;
        int from = 0;
        for (Letters letters = new Letters(text); letters.more(); ) {
            int end = letters.next();
            sum += letter(text, from, end);
            from = end;
        }
        return sum;
    }

    /** As much of the text as fits, with an ellipsis where something is left out; empty where not even three letters fit. */
    public String fitted(String text, double room) {
        double sum = 0;
        double dots = letter(DOTS, 0, 1);
        int from = 0;
        int fits = 0;
        int fitting = 0;
        for (Letters letters = new Letters(text); letters.more(); ) {
            int end = letters.next();
            sum += letter(text, from, end);
            from = end;
            if (sum + dots <= room) {
                fits++;
                fitting = end;
            }
            if (sum > room) {
                return fits < 3 ? "" : text.substring(0, fitting).stripTrailing() + DOTS;
            }
        }
        return text;
    }

    private double letter(String text, int from, int end) {
        return end == from + 1
                ? widths.computeIfAbsent(text.charAt(from), c -> measured(String.valueOf(c)))
                : joined.computeIfAbsent(text.substring(from, end), this::measured);
    }

    private double measured(String letter) {
        Text text = new Text(letter);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
