package org.turnwise.training.robustness;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Curves over the strength of noise: accuracy, uncertainty and how far routing moved, a line per modality; and where the report is of one
 * network, the weight of each of its experts.
 */
public final class RobustnessChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT_OF_A_PLOT = 190;
    private static final int HEIGHT_OF_THE_REST = 130;
    private static final int GAP = 14;
    private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);
    /** Text, audio, visual: told apart by the lines too, for who sees colours alike and for paper. */
    private static final Map<String, Color> COLOURS =
            Map.of("text", new Color(0x1f5fa8), "audio", new Color(0xb3471d), "visual", new Color(0x2f7d4f));

    private static final Map<String, float[]> DASHES =
            Map.of("text", new float[] {1}, "audio", new float[] {9, 5}, "visual", new float[] {2, 4});

    private final String title;
    private final RobustnessReport report;

    public RobustnessChart(String title, RobustnessReport report) {
        this.title = title;
        this.report = report;
    }

    /** Writes a PNG, in the place of an earlier one. */
    public void write(Path file) throws IOException {
        List<XYPlot> plots = plots();
        CombinedDomainXYPlot all =
                new CombinedDomainXYPlot(new NumberAxis("noise, in standard deviations of the features"));
        all.setGap(GAP);
        plots.forEach(all::add);
        JFreeChart chart = new JFreeChart(title, new Font(Font.SANS_SERIF, Font.PLAIN, 18), all, true);
        chart.setBackgroundPaint(Color.WHITE);
        ChartUtils.saveChartAsPNG(file.toFile(), chart, WIDTH, HEIGHT_OF_THE_REST + HEIGHT_OF_A_PLOT * plots.size());
    }

    private List<XYPlot> plots() {
        List<XYPlot> plots = new ArrayList<>();
        plots.add(
                perModality("accuracy, per cent", point -> 100 * point.scores().accuracy()));
        plots.add(perModality("uncertainty, clean = 1", NoisePoint::uncertaintyRatio));
        plots.add(perModality("routing moved, 0 to 1", NoisePoint::routingMoved));
        plots.forEach(plot -> plot.getRenderer().setDefaultSeriesVisibleInLegend(plot == plots.get(0)));
        report.noise().forEach((modality, points) -> {
            if (!points.get(0).routing().isEmpty()) {
                plots.add(experts(modality, points));
            }
        });
        return plots;
    }

    private XYPlot perModality(String axis, ToDoubleFunction<NoisePoint> figure) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, true);
        report.noise().forEach((modality, points) -> {
            draw(pen, lines.getSeriesCount(), modality);
            lines.addSeries(line("noise on " + modality, points, figure));
        });
        return plot(axis, lines, pen);
    }

    /** One line per expert, all in the modality's manner: which is which does not matter, how they part does. */
    private static XYPlot experts(String modality, List<NoisePoint> points) {
        XYSeriesCollection lines = new XYSeriesCollection();
        XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, true);
        pen.setDefaultSeriesVisibleInLegend(false);
        for (int e = 0; e < points.get(0).routing().size(); e++) {
            int expert = e;
            draw(pen, e, modality);
            lines.addSeries(
                    line("expert " + (e + 1), points, point -> point.routing().get(expert)));
        }
        return plot("experts' weight, " + modality, lines, pen);
    }

    private static void draw(XYLineAndShapeRenderer pen, int line, String modality) {
        pen.setSeriesPaint(line, COLOURS.getOrDefault(modality, Color.BLACK));
        pen.setSeriesShape(line, DOT);
        pen.setSeriesStroke(
                line,
                new BasicStroke(
                        2,
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND,
                        1,
                        DASHES.getOrDefault(modality, new float[] {1}),
                        0));
    }

    private static XYSeries line(String name, List<NoisePoint> points, ToDoubleFunction<NoisePoint> figure) {
        XYSeries series = new XYSeries(name);
        points.forEach(point -> series.add(point.strength(), figure.applyAsDouble(point)));
        return series;
    }

    private static XYPlot plot(String axis, XYSeriesCollection lines, XYLineAndShapeRenderer pen) {
        NumberAxis up = new NumberAxis(axis);
        up.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(lines, null, up, pen);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        return plot;
    }
}
