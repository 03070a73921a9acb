package org.turnwise.desktop.runs;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
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
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AnalysisRun;

/** Two runs beside each other: which, how far they agree, and the table of their labels. */
final class ComparisonPane {
    private static final Texts TEXTS = Texts.of(ComparisonPane.class);

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
        Label hint = new Label(TEXTS.get("pane.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().addAll("muted", "small");
        root.getChildren().addAll(figures, summary, table.node(), hint);
        root.setPrefWidth(ConfusionTable.WIDTH + 32);
        root.setId("comparison-pane");
        root.getStyleClass().add("dialog-content");
        ComboBox<AnalysisRun> first = box("comparison-first", model.firstProperty());
        ComboBox<AnalysisRun> second = box("comparison-second", model.secondProperty());
        figures.addRow(0, name(TEXTS.get("pane.run")), first, second);
        model.comparisonProperty().addListener((o, was, is) -> show(is));
        show(model.comparisonProperty().get());
    }

    Node node() {
        return root;
    }

    private ComboBox<AnalysisRun> box(String id, ObjectProperty<Optional<AnalysisRun>> chosen) {
        ComboBox<AnalysisRun> box = Choices.of(model.runs(), model::words);
        box.setId(id);
        box.setAccessibleText(TEXTS.get("pane.choice"));
        box.getStyleClass().add("small-combo");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(265);
        GridPane.setHgrow(box, Priority.ALWAYS);
        chosen.get().ifPresent(box::setValue);
        box.valueProperty().addListener((o, was, is) -> chosen.set(Optional.ofNullable(is)));
        return box;
    }

    /** The lines are there from the beginning, so that the window has its size before the figures come. */
    private void show(Optional<RunComparison> found) {
        figures.getChildren().removeIf(node -> GridPane.getRowIndex(node) > 0);
        table.show(found);
        row(1, TEXTS.get("pane.ranOn"), model.firstProperty(), model.secondProperty(), RunWords::device);
        row(2, TEXTS.get("pane.took"), model.firstProperty(), model.secondProperty(), run -> RunWords.took(run)
                .orElseGet(() -> TEXTS.get("pane.notKnown")));
        row(
                3,
                TEXTS.get("pane.uncertainty"),
                found.map(c -> figure(c.meanUncertaintyOfFirst())).orElse(""),
                found.map(c -> figure(c.meanUncertaintyOfSecond())).orElse(""));
        row(
                4,
                TEXTS.get("pane.asLabelled", model.annotator()),
                found.map(c -> match(c.matchOfFirst())).orElse(""),
                found.map(c -> match(c.matchOfSecond())).orElse(""));
        summary.setText(found.map(ComparisonPane::inWords)
                .orElseGet(() -> model.runs().size() < 2 ? TEXTS.get("pane.oneRun") : " "));
    }

    private void row(
            int at,
            String words,
            ObjectProperty<Optional<AnalysisRun>> first,
            ObjectProperty<Optional<AnalysisRun>> second,
            Function<AnalysisRun, String> says) {
        row(at, words, first.get().map(says).orElse(""), second.get().map(says).orElse(""));
    }

    private static String inWords(RunComparison c) {
        if (c.turns() == 0) {
            return TEXTS.get("pane.noTurn");
        }
        String share = Times.percent(c.agreement().orElse(0));
        return c.kappa().isPresent()
                ? TEXTS.get("pane.same", c.same(), c.turns(), share, figure(c.kappa()))
                : TEXTS.get("pane.sameNoKappa", c.same(), c.turns(), share);
    }

    private static String match(RunComparison.Match match) {
        return match.labelled() == 0
                ? TEXTS.get("pane.noLabels")
                : ComparisonModel.share(match.same(), match.labelled(), match.accuracy());
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? TEXTS.get("pane.figure", value.getAsDouble()) : "-";
    }

    private void row(int at, String words, String first, String second) {
        figures.addRow(at, name(words), value(first), value(second));
    }

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(130);
        label.setMaxWidth(180);
        return label;
    }

    private static Label value(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("figures");
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }
}
