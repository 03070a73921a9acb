package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Prediction;

/**
 * What the words, the voice and the face say each by itself, beside what they say together: a column each, a line per label
 * in the scheme's order. A column without its modality is empty, and the reason stands below.
 */
final class HeadColumns {
    private static final Texts TEXTS = Texts.of(HeadColumns.class);

    private final GridPane grid = new GridPane();
    private final List<Label> tops = new ArrayList<>();
    private final List<Label> bests = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Label reasons = Pieces.muted("");
    private final VBox box = new VBox(4, grid, reasons);
    private final OfferedChart chart;

    private record Line(Label name, List<Mark> marks) {}

    private record Mark(ShareBar bar, Tooltip help) {}

    HeadColumns(ChartExport charts) {
        grid.setId("heads");
        grid.setHgap(6);
        grid.setVgap(2);
        grid.getColumnConstraints().add(new ColumnConstraints(38));
        for (int head = 0; head < Heads.COUNT; head++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setPercentWidth(20.5);
            grid.getColumnConstraints().add(column);
            Label top = new Label(Heads.name(head));
            top.getStyleClass().addAll("small", "muted");
            tops.add(top);
            Label best = new Label();
            best.getStyleClass().addAll("small", "figures");
            best.setMinWidth(0);
            bests.add(best);
            grid.add(new VBox(top, best), head + 1, 0);
        }
        reasons.setMinHeight(Region.USE_PREF_SIZE);
        reasons.getStyleClass().add("absent");
        chart = new OfferedChart(charts, box, "heads");
    }

    Node node() {
        return box;
    }

    void show(Prediction prediction, LabelScheme scheme) {
        LabelColours colours = new LabelColours(scheme);
        List<String> labels = scheme.labels().stream()
                .map(l -> l.id())
                .filter(prediction.probabilities()::containsKey)
                .toList();
        count(labels.size());
        for (int head = 0; head < Heads.COUNT; head++) {
            Optional<Map<String, Double>> said = Heads.of(prediction, head);
            tops.get(head).setOpacity(said.isPresent() ? 1 : Pieces.ABSENT_OPACITY);
            bests.get(head).setText(said.map(p -> best(p, colours)).orElse("\u2013"));
            for (int l = 0; l < labels.size(); l++) {
                mark(lines.get(l).marks().get(head), said, labels.get(l), head, colours);
            }
        }
        for (int l = 0; l < labels.size(); l++) {
            lines.get(l).name().setText(colours.shortName(labels.get(l)));
        }
        reasons.setText(Heads.missing(prediction));
        Pieces.present(reasons, !reasons.getText().isEmpty());
        chart.says(ChartValues.heads(prediction, labels));
    }

    private static String best(Map<String, Double> said, LabelColours colours) {
        String label = Prediction.mostProbable(said);
        return colours.shortName(label) + " " + Times.certainty(said.getOrDefault(label, 0.0));
    }

    private static void mark(
            Mark mark, Optional<Map<String, Double>> said, String label, int head, LabelColours colours) {
        double share = said.map(p -> p.getOrDefault(label, 0.0)).orElse(0.0);
        mark.bar().show(new ShareBar.Part(share, colours.human(label)));
        mark.bar().setOpacity(said.isPresent() ? 1 : Pieces.ABSENT_OPACITY);
        String words = said.isPresent()
                ? TEXTS.get("heads.gives", head, colours.name(label), Times.probability(share))
                : TEXTS.get("heads.nothing", head);
        mark.help().setText(words);
    }

    private void count(int wanted) {
        while (lines.size() > wanted) {
            Line last = lines.remove(lines.size() - 1);
            grid.getChildren().remove(last.name());
            last.marks().forEach(mark -> grid.getChildren().remove(mark.bar()));
        }
        while (lines.size() < wanted) {
            Label name = new Label();
            name.getStyleClass().add("small");
            name.setAlignment(Pos.CENTER_LEFT);
            List<Mark> marks = new ArrayList<>();
            grid.add(name, 0, lines.size() + 1);
            for (int head = 0; head < Heads.COUNT; head++) {
                Mark mark = new Mark(new ShareBar(), new Tooltip());
                Tooltip.install(mark.bar(), mark.help());
                marks.add(mark);
                grid.add(mark.bar(), head + 1, lines.size() + 1);
            }
            lines.add(new Line(name, marks));
        }
    }
}
