package org.turnwise.desktop.theme;

import java.util.List;
import java.util.Map;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.LabelSchemes;

/**
 * Colours for the labels of the schemes that ship with the program, all to be told apart by colour-blind eyes. A scheme
 * of one's own, and a label to which a session gives another colour, keep theirs.
 */
public enum ColourSet {
    /** Okabe and Ito's (2008); the colours that the schemes have themselves. */
    OKABE_ITO(Map.of()),

    /** Paul Tol's "bright" (2021); in the place of the eighth, his indigo. */
    TOL_BRIGHT(Map.of(
            Hue.GREY, "#BBBBBB",
            Hue.YELLOW, "#CCBB44",
            Hue.PURPLE, "#AA3377",
            Hue.BLUE, "#4477AA",
            Hue.ORANGE, "#66CCEE",
            Hue.GREEN, "#228833",
            Hue.RED, "#EE6677",
            Hue.SKY, "#332288")),

    /** Seven steps of lightness, far enough apart to be told without any hue; the eighth lies between two of them. */
    LIGHTNESS(Map.of(
            Hue.PURPLE, "#4B1480",
            Hue.BLUE, "#134A9E",
            Hue.RED, "#C22B33",
            Hue.GREY, "#808080",
            Hue.GREEN, "#3FB56B",
            Hue.ORANGE, "#FFBE5C",
            Hue.YELLOW, "#FFF7B0",
            Hue.SKY, "#8CB4FF"));

    private static final Texts TEXTS = Texts.of(ColourSet.class);

    /** Where a colour stands in Okabe and Ito's set. */
    private enum Hue {
        GREY("#999999"),
        YELLOW("#F0E442"),
        PURPLE("#CC79A7"),
        BLUE("#0072B2"),
        ORANGE("#E69F00"),
        GREEN("#009E73"),
        RED("#D55E00"),
        SKY("#56B4E9");

        private final String shipped;

        Hue(String shipped) {
            this.shipped = shipped;
        }
    }

    private final Map<Hue, String> colours;

    ColourSet(Map<Hue, String> colours) {
        this.colours = colours;
    }

    /** The choice in the user's words. */
    public String words() {
        return switch (this) {
            case OKABE_ITO -> TEXTS.get("colours.okabeIto");
            case TOL_BRIGHT -> TEXTS.get("colours.tolBright");
            case LIGHTNESS -> TEXTS.get("colours.lightness");
        };
    }

    /** The scheme in these colours, as far as its own are those it ships with; the same scheme where none changes. */
    public LabelScheme over(LabelScheme scheme) {
        if (colours.isEmpty()) {
            return scheme;
        }
        List<Label> shipped = LabelSchemes.builtIn().stream()
                .filter(s -> s.id().equals(scheme.id()))
                .flatMap(s -> s.labels().stream())
                .toList();
        if (shipped.isEmpty()) {
            return scheme;
        }
        return new LabelScheme(
                scheme.id(),
                scheme.name(),
                scheme.labels().stream().map(l -> over(l, shipped)).toList(),
                scheme.scales());
    }

    private Label over(Label label, List<Label> shipped) {
        boolean untouched = shipped.stream()
                .anyMatch(s -> s.id().equals(label.id()) && s.colour().equalsIgnoreCase(label.colour()));
        return untouched
                ? new Label(
                        label.id(), label.name(), label.shortName(), colour(label.colour()), label.key(), label.help())
                : label;
    }

    /** The colour in the place of one of Okabe and Ito's; any other stays as it is. */
    String colour(String shipped) {
        for (Hue hue : Hue.values()) {
            if (hue.shipped.equalsIgnoreCase(shipped)) {
                return colours.getOrDefault(hue, shipped);
            }
        }
        return shipped;
    }
}
