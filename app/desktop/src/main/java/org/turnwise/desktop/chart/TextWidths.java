package org.turnwise.desktop.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide text is in one font. Characters are measured once and summed up (no kerning), because laying out every label
 * of every frame would cost more than drawing it. Confined to the FX thread.
 */
public final class TextWidths {
    private final Font font;
    private final Map<Character, Double> widths = new HashMap<>();

    public TextWidths(Font font) {
        this.font = font;
    }

    public double of(String text) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += of(text.charAt(i));
        }
        return sum;
    }

    /** As much of the text as fits, with an ellipsis where something is left out; empty where not even three letters fit. */
    public String fitted(String text, double room) {
        double sum = 0;
        double dots = of('\u2026');
        int fits = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += of(text.charAt(i));
            if (sum + dots <= room) {
                fits = i + 1;
            }
            if (sum > room) {
                return fits < 3 ? "" : text.substring(0, fits).stripTrailing() + '\u2026';
            }
        }
        return text;
    }

    private double of(char c) {
        return widths.computeIfAbsent(c, this::measured);
    }

    private double measured(char c) {
        Text text = new Text(String.valueOf(c));
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
