package org.turnwise.desktop.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Draws into an SVG document: every rectangle, line, polygon and text an element of its own. A text keeps the width it
 * has on the screen, so that a reader with other fonts shows nothing on top of anything else.
 */
final class SvgDrawing implements Drawing {
    /** What the toolkit's own family stands for where there is no toolkit. */
    private static final String SYSTEM_FONTS = "system-ui, 'Segoe UI', 'Helvetica Neue', 'DejaVu Sans', sans-serif";

    private final StringBuilder svg = new StringBuilder(1 << 16);
    private final Map<Font, Double> baselines = new HashMap<>();
    private State state = new State(Color.BLACK, Color.BLACK, 1, "", Font.getDefault());
    private int clips;

    private record State(Color fill, Color stroke, double lineWidth, String dashes, Font font) {}

    /** @param title what the picture shows */
    SvgDrawing(double width, double height, String title) {
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        with("width", width);
        with("height", height);
        svg.append(" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        svg.append("\">\n<title>").append(escaped(title)).append("</title>\n");
    }

    /** The whole document; nothing can be drawn after it. */
    String document() {
        return svg.append("</svg>\n").toString();
    }

    @Override
    public void setFill(Color colour) {
        state = new State(colour, state.stroke(), state.lineWidth(), state.dashes(), state.font());
    }

    @Override
    public void setStroke(Color colour) {
        state = new State(state.fill(), colour, state.lineWidth(), state.dashes(), state.font());
    }

    @Override
    public void setLineWidth(double pixels) {
        state = new State(state.fill(), state.stroke(), pixels, state.dashes(), state.font());
    }

    @Override
    public void setLineDashes(double... pixels) {
        StringBuilder dashes = new StringBuilder();
        for (double pixel : pixels) {
            dashes.append(dashes.isEmpty() ? "" : " ").append(number(pixel));
        }
        state = new State(state.fill(), state.stroke(), state.lineWidth(), dashes.toString(), state.font());
    }

    @Override
    public void setFont(Font font) {
        state = new State(state.fill(), state.stroke(), state.lineWidth(), state.dashes(), font);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        if (width > 0 && height > 0) {
            rect(x, y, width, height);
            fill();
            svg.append("/>\n");
        }
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double diameter) {
        if (width > 0 && height > 0) {
            rect(x, y, width, height);
            with("rx", Math.min(diameter, Math.min(width, height)) / 2);
            fill();
            svg.append("/>\n");
        }
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        if (width >= 0 && height >= 0) {
            rect(x, y, width, height);
            svg.append(" fill=\"none\"");
            stroke();
        }
    }

    @Override
    public void strokeLine(double x, double y, double endX, double endY) {
        svg.append("<line");
        with("x1", x);
        with("y1", y);
        with("x2", endX);
        with("y2", endY);
        stroke();
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys) {
        svg.append("<polygon points=\"");
        for (int i = 0; i < xs.length; i++) {
            svg.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        svg.append('"');
        fill();
        svg.append("/>\n");
    }

    @Override
    public void fillText(String text, double x, double middleY) {
        if (text.isBlank()) {
            return;
        }
        Font font = state.font();
        svg.append("<text");
        with("x", x);
        with("y", middleY + baselines.computeIfAbsent(font, SvgDrawing::baseline));
        with("textLength", measured(text, font).getWidth());
        svg.append(" lengthAdjust=\"spacingAndGlyphs\" font-family=\"");
        svg.append(font.getFamily().equals("System") ? SYSTEM_FONTS : escaped(font.getFamily()));
        svg.append('"');
        with("font-size", font.getSize());
        if (font.getStyle().contains("Bold")) {
            svg.append(" font-weight=\"bold\"");
        }
        fill();
        svg.append(" xml:space=\"preserve\">").append(escaped(text)).append("</text>\n");
    }

    @Override
    public void drawImage(
            Image image, double fromX, double fromWidth, double x, double y, double width, double height) {
        svg.append("<image");
        with("x", x);
        with("y", y);
        with("width", width);
        with("height", height);
        svg.append(" preserveAspectRatio=\"none\" href=\"")
                .append(Svg.embedded(image, (int) fromX, (int) Math.ceil(fromWidth)))
                .append("\"/>\n");
    }

    @Override
    public void clipped(double x, double y, double width, double height, Runnable drawing) {
        String name = "clip" + ++clips;
        svg.append("<clipPath id=\"").append(name).append("\">");
        rect(x, y, width, height);
        svg.append("/></clipPath>\n");
        group(" clip-path=\"url(#" + name + ")\"", drawing);
    }

    @Override
    public void moved(double byX, double byY, Runnable drawing) {
        group(" transform=\"translate(" + number(byX) + " " + number(byY) + ")\"", drawing);
    }

    private void group(String attribute, Runnable drawing) {
        State before = state;
        svg.append("<g").append(attribute).append(">\n");
        drawing.run();
        svg.append("</g>\n");
        state = before;
    }

    private void rect(double x, double y, double width, double height) {
        svg.append("<rect");
        with("x", x);
        with("y", y);
        with("width", width);
        with("height", height);
    }

    private void fill() {
        colour("fill", state.fill());
    }

    private void stroke() {
        colour("stroke", state.stroke());
        with("stroke-width", state.lineWidth());
        if (!state.dashes().isEmpty()) {
            svg.append(" stroke-dasharray=\"").append(state.dashes()).append('"');
        }
        svg.append("/>\n");
    }

    private void colour(String what, Color colour) {
        svg.append(' ').append(what).append("=\"").append(Svg.hex(colour)).append('"');
        if (!colour.isOpaque()) {
            with(what + "-opacity", colour.getOpacity());
        }
    }

    private void with(String attribute, double value) {
        svg.append(' ').append(attribute).append("=\"").append(number(value)).append('"');
    }

    private static String number(double value) {
        return Svg.number(value);
    }

    private static String escaped(String text) {
        return Svg.escaped(text);
    }

    /** How far the baseline lies below the middle of a line. */
    private static double baseline(Font font) {
        Bounds bounds = measured("M", font);
        return -(bounds.getMinY() + bounds.getMaxY()) / 2;
    }

    private static Bounds measured(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds();
    }
}
