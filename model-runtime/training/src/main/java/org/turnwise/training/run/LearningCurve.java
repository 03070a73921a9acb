package org.turnwise.training.run;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.turnwise.training.optimise.Epoch;

/** How a training went, epoch by epoch: {@code learning-curve.csv} and {@code learning-curve.png}. */
final class LearningCurve {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 700;
    private static final List<Color> COLOURS = List.of(new Color(0x1f5fa8), new Color(0xb3471d));

    private final String title;
    private final List<Epoch> epochs;

    LearningCurve(String title, List<Epoch> epochs) {
        this.title = title;
        this.epochs = List.copyOf(epochs);
    }

    /** Writes both files into the folder, in the place of earlier ones. */
    void write(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder(Epoch.CSV_HEADER).append('\n');
        epochs.forEach(epoch -> csv.append(epoch.asCsv()).append('\n'));
        Files.writeString(folder.resolve("learning-curve.csv"), csv);
        ChartUtils.saveChartAsPNG(folder.resolve("learning-curve.png").toFile(), chart(), WIDTH, HEIGHT);
    }

    private JFreeChart chart() {
        NumberAxis across = new NumberAxis("epoch");
        across.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        across.setAutoRangeIncludesZero(false);
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(across);
        plot.add(plot("loss, training", List.of(series("loss", Epoch::loss))));
        plot.add(plot("negative log-likelihood, dev", List.of(series("negative log-likelihood", Epoch::likelihood))));
        plot.add(plot(
                "per cent, dev",
                List.of(
                        series("accuracy", epoch -> 100 * epoch.accuracy()),
                        series("weighted F1", epoch -> 100 * epoch.weightedF1()))));
        JFreeChart chart = new JFreeChart(title, new Font(Font.SANS_SERIF, Font.PLAIN, 18), plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        return chart;
    }

    private static XYPlot plot(String axis, List<XYSeries> lines) {
        XYSeriesCollection values = new XYSeriesCollection();
        lines.forEach(values::addSeries);
        NumberAxis up = new NumberAxis(axis);
        up.setAutoRangeIncludesZero(false);
        XYLineAndShapeRenderer pen = new XYLineAndShapeRenderer(true, true);
        for (int i = 0; i < lines.size(); i++) {
            pen.setSeriesPaint(i, COLOURS.get(i));
            pen.setSeriesStroke(i, new BasicStroke(2));
            pen.setSeriesVisibleInLegend(i, lines.size() > 1);
        }
        XYPlot plot = new XYPlot(values, null, up, pen);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        return plot;
    }

    private XYSeries series(String name, ToDoubleFunction<Epoch> value) {
        XYSeries series = new XYSeries(name);
        epochs.forEach(epoch -> series.add(epoch.number(), value.applyAsDouble(epoch)));
        return series;
    }
}
