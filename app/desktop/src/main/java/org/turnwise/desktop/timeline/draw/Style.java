package org.turnwise.desktop.timeline.draw;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import org.turnwise.desktop.chart.TextWidths;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;

/**
 * Colours, fonts and the pixel grid that all painters share.
 *
 * <p>Coordinates are logical pixels; {@link #snap} puts an edge on the nearest physical one, so that lines stay sharp on
 * screens of any density.
 */
public final class Style {
    private final Palette palette;
    private final LabelColours labels;
    private final double outputScale;
    private final Map<String, Color> humans = new HashMap<>();
    private final Map<String, Color> models = new HashMap<>();
    private final Map<String, Color> inks = new HashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, String> initials = new HashMap<>();
    private final Map<String, Double> places = new HashMap<>();
    private final Font font = Font.font(12);
    private final Font bold = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 12);
    private final Font small = Font.font(11);
    private final Font scale = Font.font(9);
    private final Font tiny = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 10);
    private final TextWidths widths = new TextWidths(font);
    private final TextWidths boldWidths = new TextWidths(bold);
    private final TextWidths smallWidths = new TextWidths(small);
    private final TextWidths scaleWidths = new TextWidths(scale);
    private final TextWidths tinyWidths = new TextWidths(tiny);

    /** @param outputScale physical pixels per logical one */
    public Style(Palette palette, LabelColours labels, double outputScale) {
        this.palette = palette;
        this.labels = labels;
        this.outputScale = Math.max(0.1, outputScale);
    }

    public Palette palette() {
        return palette;
    }

    /** A label's own colour. Looked up once, for a strip asks thousands of times. */
    public Color human(String label) {
        return humans.computeIfAbsent(label, labels::human);
    }

    /** What a model's label looks like on a lane where there is no room to hatch it. */
    Color model(String label) {
        return models.computeIfAbsent(label, l -> onLane(labels.human(l), LabelColours.MODEL_OPACITY));
    }

    public Color textOn(String label) {
        return inks.computeIfAbsent(label, labels::textOn);
    }

    public String shortName(String label) {
        return shortNames.computeIfAbsent(label, labels::shortName);
    }

    /** The fewest letters that tell a label from the others. */
    String initials(String label) {
        return initials.computeIfAbsent(label, labels::initials);
    }

    /** Where in its scheme a label stands, 0 to 1. */
    double place(String label) {
        return places.computeIfAbsent(label, labels::place);
    }

    public double outputScale() {
        return outputScale;
    }

    /** The size of a physical pixel. */
    public double hair() {
        return 1 / outputScale;
    }

    public double snap(double coordinate) {
        return Math.round(coordinate * outputScale) / outputScale;
    }

    Font font() {
        return font;
    }

    Font bold() {
        return bold;
    }

    public Font small() {
        return small;
    }

    /** For a label's short name where the usual size does not fit. */
    public Font tiny() {
        return tiny;
    }

    /** For the names of a scale's lines, as small as they can be read. */
    public Font scale() {
        return scale;
    }

    public TextWidths scaleWidths() {
        return scaleWidths;
    }

    public TextWidths tinyWidths() {
        return tinyWidths;
    }

    TextWidths widths() {
        return widths;
    }

    TextWidths boldWidths() {
        return boldWidths;
    }

    public TextWidths smallWidths() {
        return smallWidths;
    }

    /** What a part-transparent label colour looks like on a lane. */
    public Color onLane(Color colour, double opacity) {
        return palette.raised().interpolate(colour, opacity);
    }
}
