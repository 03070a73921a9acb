package org.turnwise.desktop.timeline.draw;

import java.util.Arrays;
import javafx.scene.paint.Color;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.faces.FaceLane;
import org.turnwise.desktop.faces.FrontFaces;
import org.turnwise.desktop.theme.ColourSet;
import org.turnwise.desktop.theme.ExpressionColours;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.features.face.encode.Expression;

/**
 * Draws the expression of the face that counts, over time: the shares of the expressions one above the other, in a fixed
 * order, neutral at the bottom. Where several pictures fall into one pixel column, their mean is drawn; where no face was
 * seen well enough, nothing is.
 */
public final class ExpressionPainter {
    private static final Expression[] DRAWN = Arrays.stream(Expression.values())
            .filter(e -> e != Expression.NOT_A_FACE)
            .toArray(Expression[]::new);

    private final Style style;
    private Color[] colours = {};

    public ExpressionPainter(Style style) {
        this.style = style;
    }

    public void paint(Drawing g, Band band, TimeScale scale, FaceLane lane) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), scale.widthPixels(), band.height());
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y()), scale.widthPixels(), style.hair());
        ColourSet set = lane.coloursProperty().get();
        colours = Arrays.stream(DRAWN).map(e -> ExpressionColours.of(e, set)).toArray(Color[]::new);
        paintFaces(g, band, scale, lane.frontProperty().get());
        String note = lane.noteProperty().get();
        if (!note.isEmpty()) {
            g.setFill(style.palette().muted());
            g.setFont(style.small());
            g.fillText(note, 8, band.y() + band.height() / 2);
        }
    }

    private void paintFaces(Drawing g, Band band, TimeScale scale, FrontFaces faces) {
        double[] sums = new double[DRAWN.length];
        int index = faces.firstAfter(scale.startMillis());
        while (index < faces.all().size()) {
            FrontFaces.Face first = faces.all().get(index);
            double x = Math.max(0, style.snap(scale.xOf(first.millis())));
            if (x >= scale.widthPixels()) {
                return;
            }
            // at least a physical pixel: what else begins within it is drawn together with it
            double columnEnd = x + style.hair();
            double endX = x;
            double seen = 0;
            Arrays.fill(sums, 0);
            while (index < faces.all().size()
                    && (seen == 0 || scale.xOf(faces.all().get(index).millis()) < columnEnd)) {
                FrontFaces.Face face = faces.all().get(index++);
                float[] shares = face.sighting().shares();
                for (int e = 0; e < sums.length; e++) {
                    sums[e] += shares[DRAWN[e].ordinal()];
                }
                seen++;
                endX = style.snap(scale.xOf(face.untilMillis()));
            }
            paintColumn(g, band, x, Math.max(columnEnd, Math.min(endX, scale.widthPixels())), sums);
        }
    }

    private void paintColumn(Drawing g, Band band, double x, double endX, double[] sums) {
        double all = Arrays.stream(sums).sum();
        if (all <= 0) {
            return;
        }
        double room = band.height() - 2;
        double below = band.endY();
        double sum = 0;
        for (int e = 0; e < sums.length; e++) {
            sum += sums[e];
            double top = style.snap(band.endY() - sum / all * room);
            if (top < below) {
                g.setFill(colours[e]);
                g.fillRect(x, top, endX - x, below - top);
                below = top;
            }
        }
    }
}
