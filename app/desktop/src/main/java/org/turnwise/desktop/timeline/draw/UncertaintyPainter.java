package org.turnwise.desktop.timeline.draw;

import java.util.List;
import org.turnwise.desktop.chart.Drawing;
import org.turnwise.desktop.chart.Fills;
import org.turnwise.desktop.timeline.geometry.Band;
import org.turnwise.desktop.timeline.geometry.TimeScale;
import org.turnwise.session.model.Uncertainty;

/**
 * Draws how unsure the model is of each turn: a bar whose height and shade grow with the predictive entropy, the part
 * that is noise in the data (aleatoric) below, the part the model does not know (epistemic) above in the strongest shade.
 */
public final class UncertaintyPainter {
    private static final double MARGIN = 2;

    private final Style style;

    public UncertaintyPainter(Style style) {
        this.style = style;
    }

    /** @param columns whose prediction is shown where */
    public void paint(Drawing g, Band band, TimeScale scale, TurnMarks marks, List<SharedColumns.Run> columns) {
        g.setFill(style.palette().surface());
        g.fillRect(0, band.y(), scale.widthPixels(), band.height());
        g.setFill(style.palette().line());
        g.fillRect(0, style.snap(band.y()), scale.widthPixels(), style.hair());
        SharedColumns.fill(g, style, band, scale, columns, fills -> paintRuns(fills, band, marks, columns));
    }

    private void paintRuns(Fills g, Band band, TurnMarks marks, List<SharedColumns.Run> columns) {
        double full = band.height() - 2 * MARGIN;
        double bottom = style.snap(band.endY() - MARGIN);
        double most = marks.mostUncertain();
        for (SharedColumns.Run run : columns) {
            Uncertainty u = run.mark().prediction().orElseThrow().uncertainty();
            double share = Math.min(1, u.predictive() / most);
            double aleatoric = Math.max(0, Math.min(share, u.aleatoric() / most)) * full;
            double epistemic = Math.max(0, share * full - aleatoric);
            double width = Math.max(style.hair(), run.endX() - run.x() - (run.endX() - run.x() > 4 ? 1 : 0));
            // a sure turn still has a line, so that it cannot be taken for one without prediction
            double low = Math.max(1, style.snap(aleatoric));
            g.setFill(style.palette().uncertainty(share));
            g.fillRect(run.x(), bottom - low, width, low);
            g.setFill(style.palette().text());
            g.fillRect(run.x(), bottom - low - style.snap(epistemic), width, style.snap(epistemic));
        }
    }
}
