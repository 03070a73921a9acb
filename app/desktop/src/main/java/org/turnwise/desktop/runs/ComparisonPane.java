package org.turnwise.desktop.runs;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.analysis.comparison.RunComparison;
import org.turnwise.desktop.shell.Choices;
import org.turnwise.desktop.shell.Times;
import org.turnwise.session.model.AnalysisRun;

/** Two runs beside each other: which, how far they agree, and the table of their labels. */
final class ComparisonPane {
    private final ComparisonModel model;
    private final Label summary = new Label();
    private final GridPane figures = new GridPane();
    private final ConfusionTable table;
    private final VBox root = new VBox(10);

    ComparisonPane(ComparisonModel model) {
        this.model = model;
        table = new ConfusionTable(model);
        summary.setId("comparison-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.getStyleClass().add("strong");
        figures.setId("comparison-figures");
        figures.setHgap(14);
        figures.setVgap(4);
        Label hint =
                new Label("Rows: the first run. Columns: the second. A double click on a number, or Enter, shows its"
                        + " turns in the turn table.");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("muted", "small");
        root.getChildren().addAll(figures, summary, table.node(), hint);
        root.setPrefWidth(ConfusionTable.WIDTH + 32);
        root.setId("comparison-pane");
        root.getStyleClass().add("dialog-content");
        ComboBox<AnalysisRun> first = box("comparison-first", model.firstProperty());
        ComboBox<AnalysisRun> second = box("comparison-second", model.secondProperty());
        figures.addRow(0, name("Run"), first, second);
        model.comparisonProperty().addListener((o, was, is) -> show(is));
        show(model.comparisonProperty().get());
    }

    Node node() {
        return root;
    }

    private ComboBox<AnalysisRun> box(String id, ObjectProperty<Optional<AnalysisRun>> chosen) {
        ComboBox<AnalysisRun> box = Choices.of(model.runs(), model::words);
        box.setId(id);
        box.getStyleClass().add("small-combo");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(265);
        GridPane.setHgrow(box, Priority.ALWAYS);
        chosen.get().ifPresent(box::setValue);
        box.valueProperty().addListener((o, was, is) -> chosen.set(Optional.ofNullable(is)));
        return box;
    }

    private void show(Optional<RunComparison> found) {
        figures.getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
        table.show(found);
        if (found.isEmpty()) {
            summary.setText(model.runs().size() < 2 ? "There is only one run to look at." : "");
            return;
        }
        RunComparison c = found.get();
        row(1, "Ran on", RunWords.device(c.first()), RunWords.device(c.second()));
        row(
                2,
                "Took",
                RunWords.took(c.first()).orElse("not known"),
                RunWords.took(c.second()).orElse("not known"));
        row(3, "Mean uncertainty", figure(c.meanUncertaintyOfFirst()), figure(c.meanUncertaintyOfSecond()));
        if (c.matchOfFirst().labelled() > 0) {
            row(4, "As " + model.annotator() + " labelled", match(c.matchOfFirst()), match(c.matchOfSecond()));
        }
        summary.setText(inWords(c));
    }

    private static String inWords(RunComparison c) {
        if (c.turns() == 0) {
            return "No turn was predicted by both runs.";
        }
        String kappa = c.kappa().isPresent()
                ? ", Cohen's kappa "
                        + String.format(Locale.ROOT, "%.2f", c.kappa().getAsDouble())
                : ", Cohen's kappa is not defined for one label only";
        return "Same label for " + c.same() + " of " + c.turns() + (c.turns() == 1 ? " turn (" : " turns (")
                + Times.percent(c.agreement().orElse(0)) + ")" + kappa;
    }

    private static String match(RunComparison.Match match) {
        return ComparisonModel.share(match.same(), match.labelled(), match.accuracy());
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.2f", value.getAsDouble()) : "-";
    }

    private void row(int at, String words, String first, String second) {
        figures.addRow(at, name(words), value(first), value(second));
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label value(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("figures");
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }
}
