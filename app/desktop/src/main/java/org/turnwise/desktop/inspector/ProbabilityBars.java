package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.inspector.Explanation.Share;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;

/** A line per label, the most probable first. The lines stay and are filled; their number changes with the labels'. */
final class ProbabilityBars {
    private static final Texts TEXTS = Texts.of(ProbabilityBars.class);

    private final GridPane grid = new GridPane();
    private final List<Line> lines = new ArrayList<>();
    private final OfferedChart chart;

    private record Line(Label name, ShareBar bar, Label figure, Tooltip help) {}

    ProbabilityBars(ChartExport charts) {
        grid.setId("probabilities");
        grid.setHgap(8);
        grid.setVgap(1);
        chart = new OfferedChart(charts, grid, "probabilities");
    }

    Node node() {
        return grid;
    }

    /** @param other what is said of the same turn otherwise, marked on the bars */
    void show(Prediction prediction, LabelScheme scheme, Optional<ProbabilityMark> other) {
        List<Share> shares = Explanation.ranked(prediction, scheme);
        count(shares.size());
        LabelColours colours = new LabelColours(scheme);
        for (int i = 0; i < shares.size(); i++) {
            fill(lines.get(i), shares.get(i), colours, other);
        }
        chart.says(ChartValues.probabilities(prediction, scheme));
    }

    private void count(int wanted) {
        while (lines.size() > wanted) {
            Line last = lines.remove(lines.size() - 1);
            grid.getChildren().removeAll(last.name(), last.bar(), last.figure());
        }
        while (lines.size() < wanted) {
            Line line = line();
            grid.addRow(lines.size(), line.name(), line.bar(), line.figure());
            lines.add(line);
        }
    }

    private static Line line() {
        ShareBar bar = new ShareBar();
        GridPane.setHgrow(bar, Priority.ALWAYS);
        Label name = new Label();
        name.setMinWidth(62);
        name.getStyleClass().add("small");
        Label figure = new Label();
        figure.getStyleClass().addAll("figures", "muted", "small");
        figure.setMinWidth(34);
        figure.setAlignment(Pos.CENTER_RIGHT);
        Tooltip help = new Tooltip();
        Tooltip.install(bar, help);
        return new Line(name, bar, figure, help);
    }

    /** To a tenth; certain only where the model is. */
    private static String figure(double probability) {
        return probability < 1 && probability >= 0.9995
                ? ">" + TEXTS.get("bars.figure", 99.9)
                : TEXTS.get("bars.figure", probability * 100);
    }

    private static void fill(Line line, Share share, LabelColours colours, Optional<ProbabilityMark> other) {
        String name = colours.name(share.label());
        line.name().setText(name);
        line.bar().show(new ShareBar.Part(share.probability(), colours.human(share.label())));
        line.figure().setText(figure(share.probability()));
        line.bar().mark(other.map(m -> OptionalDouble.of(m.of(share.label()))).orElseGet(OptionalDouble::empty));
        String percent = Times.probability(share.probability());
        line.help()
                .setText(other.map(m -> TEXTS.get(
                                "bars.givesOther", name, percent, m.whose(), Times.probability(m.of(share.label()))))
                        .orElseGet(() -> TEXTS.get("bars.gives", name, percent)));
    }
}
