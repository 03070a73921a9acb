package org.turnwise.desktop.theme;

import javafx.scene.paint.Color;
import org.turnwise.desktop.wording.Letters;
import org.turnwise.desktop.wording.Shortened;
import org.turnwise.session.model.LabelScheme;

/**
 * The colours of a scheme's labels. A human's label is drawn with {@link #human} filled, a model's with {@link #model}
 * or hatched in {@link #human}; the label's short name always stands beside or on it. A label the scheme does not have
 * gets the neutral grey.
 */
public final class LabelColours {
    /** How opaque a model's label is drawn. */
    public static final double MODEL_OPACITY = 0.35;

    private static final Color UNKNOWN = Color.web("#999999");
    private static final Color INK = Color.web("#14181d");

    private final LabelScheme scheme;

    public LabelColours(LabelScheme scheme) {
        this.scheme = scheme;
    }

    /** The label's own colour, opaque. */
    public Color human(String labelId) {
        return scheme.label(labelId).map(l -> parse(l.colour())).orElse(UNKNOWN);
    }

    /** The same hue as a model's opinion: {@value #MODEL_OPACITY} opaque. */
    public Color model(String labelId) {
        Color c = human(labelId);
        return Color.color(c.getRed(), c.getGreen(), c.getBlue(), MODEL_OPACITY);
    }

    /** Ink or white, whichever can be read better on {@link #human}. */
    public Color textOn(String labelId) {
        Color fill = human(labelId);
        return contrast(fill, INK) >= contrast(fill, Color.WHITE) ? INK : Color.WHITE;
    }

    /** At most four letters; the id's first four for a label the scheme does not have. */
    public String shortName(String labelId) {
        return scheme.label(labelId)
                .map(l -> l.shortName().isEmpty() ? firstFour(l.name()) : l.shortName())
                .orElseGet(() -> firstFour(labelId));
    }

    /** As few letters of the short name as tell it from the scheme's other labels. */
    public String initials(String labelId) {
        String own = shortName(labelId);
        for (Letters letters = new Letters(own); letters.more(); ) {
            String start = own.substring(0, letters.next());
            boolean another = scheme.labels().stream()
                    .anyMatch(l -> !l.id().equals(labelId) && shortName(l.id()).startsWith(start));
            if (!another) {
                return start;
            }
        }
        return own;
    }

    /** Where in the scheme's order the label stands: 0 the first, 1 the last; 1 for one the scheme does not have. */
    public double place(String labelId) {
        int last = scheme.labels().size() - 1;
        for (int i = 0; i < last; i++) {
            if (scheme.labels().get(i).id().equals(labelId)) {
                return (double) i / last;
            }
        }
        return 1;
    }

    public String name(String labelId) {
        return scheme.label(labelId).map(l -> l.name()).orElse(labelId);
    }

    /** {@code #rrggbb}, for style sheets. */
    public static String hex(Color colour) {
        return String.format(
                "#%02x%02x%02x",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
    }

    /** WCAG contrast ratio of two opaque colours, 1 to 21. */
    public static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color parse(String colour) {
        try {
            return Color.web(colour);
        } catch (IllegalArgumentException notAColour) {
            return UNKNOWN;
        }
    }

    private static String firstFour(String words) {
        return Shortened.first(4, words);
    }
}
