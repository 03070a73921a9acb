package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.inspector.Explanation.Look;
import org.turnwise.desktop.inspector.Explanation.Share;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelChip;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;

/** What the model says of the turn: label, probabilities, uncertainty, experts, reasons; only what it computed. */
final class ModelOpinion {
    private final FxSession session;
    private final Themes themes;
    private final ChartExport charts;
    private final Fold experts;
    private final VBox box = new VBox();
    private AnalysisNotices notices = AnalysisNotices.NONE;

    ModelOpinion(FxSession session, Themes themes, ChartExport charts, Fold experts) {
        this.experts = experts;
        this.session = session;
        this.themes = themes;
        this.charts = charts;
    }

    Node node() {
        return box;
    }

    void notices(AnalysisNotices fresh) {
        notices = fresh;
    }

    void show(TurnRow row) {
        List<Node> parts = new ArrayList<>();
        Optional<Prediction> prediction = row.prediction();
        if (prediction.isEmpty()) {
            parts.add(section(row("model", absent())));
        } else {
            Prediction p = prediction.get();
            parts.add(section(verdict(row), remarks(row), probabilities(p)));
            parts.add(section(uncertainty(p), reasons(p)));
            experts.content(experts(p));
            experts.gist(Explanation.strongest(p));
            parts.add(experts.node());
        }
        box.getChildren().setAll(parts);
    }

    private Node absent() {
        boolean hidden = !session.predictionsVisibleProperty().get();
        String reason = hidden
                ? "The model's opinion is hidden (M shows it)."
                : session.shownRunProperty().get().isEmpty()
                        ? "Not analysed yet: Model, Analyse session."
                        : "Nothing was computed for this turn.";
        return muted(reason);
    }

    private Node verdict(TurnRow row) {
        LabelChip chip = new LabelChip();
        chip.model(row.modelLabel(), colours(), LabelChip.Words.FULL);
        Label percent = new Label(Times.percent(row.confidence()));
        percent.setId("model-confidence");
        percent.getStyleClass().add("figures");
        HBox box = new HBox(8, chip, percent);
        box.setAlignment(Pos.CENTER_LEFT);
        if (row.humanLabel().isPresent() && !row.humanLabel().equals(row.modelLabel())) {
            box.getChildren().add(muted("differs from yours"));
        }
        return row("model", box);
    }

    private Node remarks(TurnRow row) {
        VBox lines = new VBox(2);
        lines.setId("remarks");
        notices.of(row.id(), session.shownRunProperty().get())
                .forEach(words -> lines.getChildren().add(muted(words)));
        lines.setManaged(!lines.getChildren().isEmpty());
        return lines;
    }

    private Node probabilities(Prediction p) {
        GridPane grid = new GridPane();
        grid.setId("probabilities");
        grid.setHgap(8);
        grid.setVgap(1);
        int line = 0;
        LabelColours colours = colours();
        for (Share share : Explanation.ranked(p, session.scheme())) {
            ShareBar bar = new ShareBar();
            bar.show(new ShareBar.Part(share.probability(), colours.human(share.label())));
            GridPane.setHgrow(bar, Priority.ALWAYS);
            Label name = new Label(colours.name(share.label()));
            name.setMinWidth(62);
            name.getStyleClass().add("small");
            Label figure = new Label(String.format(Locale.ROOT, "%.1f", share.probability() * 100));
            figure.getStyleClass().addAll("figures", "muted", "small");
            figure.setMinWidth(34);
            figure.setAlignment(Pos.CENTER_RIGHT);
            Tooltip.install(
                    bar,
                    new Tooltip("The model gives " + colours.name(share.label()) + " "
                            + Times.percent(share.probability()) + "."));
            grid.addRow(line++, name, bar, figure);
        }
        charts.offer(grid, "probabilities", () -> ChartValues.probabilities(p, session.scheme()));
        return grid;
    }

    private Node uncertainty(Prediction p) {
        int labels = Math.max(2, p.probabilities().size());
        double most = Math.log(labels);
        Palette palette = themes.palette();
        ShareBar bar = new ShareBar();
        bar.show(
                new ShareBar.Part(p.uncertainty().aleatoric() / most, palette.uncertainty(0.35)),
                new ShareBar.Part(p.uncertainty().epistemic() / most, palette.uncertainty(1)));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label words = new Label(Explanation.sureness(p.uncertainty(), labels));
        words.setMinWidth(Region.USE_PREF_SIZE);
        Label total =
                new Label(String.format(Locale.ROOT, "%.2f", p.uncertainty().predictive()));
        total.setId("uncertainty-total");
        total.getStyleClass().add("figures");
        HBox first = new HBox(8, words, bar, total);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox key = new HBox(
                5,
                swatch(palette.uncertainty(0.35)),
                muted(String.format(Locale.ROOT, "noise %.2f", p.uncertainty().aleatoric())),
                swatch(palette.uncertainty(1)),
                muted(String.format(Locale.ROOT, "model %.2f", p.uncertainty().epistemic())));
        key.setAlignment(Pos.CENTER_LEFT);
        VBox both = new VBox(3, first, key);
        Tooltip.install(both, new Tooltip(Explanation.uncertaintyHelp(p.uncertainty(), labels)));
        charts.offer(both, "uncertainty", () -> ChartValues.uncertainty(p.uncertainty()));
        return row("unsure", both);
    }

    private Node experts(Prediction p) {
        VBox lines = new VBox(5);
        lines.setId("experts");
        for (Modality modality : Modality.values()) {
            ModalityEvidence evidence = p.evidence().get(modality);
            Label name = new Label(Explanation.word(modality));
            name.setMinWidth(44);
            HBox line = new HBox(8, name);
            line.setAlignment(Pos.CENTER_LEFT);
            if (evidence instanceof ModalityEvidence.Available available) {
                line.getChildren().add(routing(available));
                Tooltip.install(line, new Tooltip(Explanation.routingHelp(modality, available)));
            } else {
                String reason = evidence instanceof ModalityEvidence.Missing missing ? missing.reason() : "";
                name.getStyleClass().add("absent");
                Label absent = new Label(Explanation.notAvailable(reason));
                absent.setWrapText(true);
                absent.getStyleClass().addAll("absent", "small");
                line.getChildren().add(absent);
            }
            lines.getChildren().add(line);
        }
        charts.offer(lines, "routing", () -> ChartValues.routing(p));
        return lines;
    }

    private Node routing(ModalityEvidence.Available evidence) {
        HBox bars = new HBox(6);
        HBox.setHgrow(bars, Priority.ALWAYS);
        int strongest = evidence.strongestExpert();
        Palette palette = themes.palette();
        for (int e = 0; e < evidence.routing().size(); e++) {
            double weight = evidence.routing().get(e);
            ShareBar bar = new ShareBar();
            bar.show(new ShareBar.Part(weight, e == strongest ? palette.accent() : palette.muted()));
            bar.setMaxWidth(Double.MAX_VALUE);
            Label figure = new Label(String.format(Locale.ROOT, "%.0f", weight * 100));
            figure.getStyleClass().addAll("figures", "small", e == strongest ? "strong" : "muted");
            VBox one = new VBox(1, bar, figure);
            one.setAlignment(Pos.CENTER);
            HBox.setHgrow(one, Priority.ALWAYS);
            bars.getChildren().add(one);
        }
        return bars;
    }

    private Node reasons(Prediction p) {
        List<Look> looks = Explanation.lookedAt(p);
        if (looks.isEmpty()) {
            return row("why", muted(Explanation.lookedBack(looks, id -> "")));
        }
        FlowPane links = new FlowPane(4, 2, new Label("looked at turn"));
        links.setId("reasons");
        for (Look look : looks) {
            String number = session.row(look.turn())
                    .map(r -> Integer.toString(r.number()))
                    .orElse("?");
            Hyperlink link = new Hyperlink(number);
            link.setOnAction(e -> session.select(look.turn()));
            session.row(look.turn())
                    .ifPresent(r -> link.setTooltip(new Tooltip(String.format(
                            Locale.ROOT,
                            "\"%s\" (%s) had %.0f %% of the attention at its strongest.",
                            r.turn().text(),
                            r.speakerName(),
                            look.weight() * 100))));
            links.getChildren().add(link);
        }
        return row("why", links);
    }

    private LabelColours colours() {
        return new LabelColours(session.scheme());
    }

    private static Node row(String name, Node content) {
        Label label = new Label(name);
        label.getStyleClass().add("row-name");
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(8, label, content);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static VBox section(Node... nodes) {
        VBox section = new VBox(6, nodes);
        section.getStyleClass().add("inspector-section");
        return section;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Region swatch(javafx.scene.paint.Color colour) {
        Region swatch = new Region();
        swatch.setMinSize(10, 10);
        swatch.setMaxSize(10, 10);
        swatch.setStyle("-fx-background-color: " + LabelColours.hex(colour) + "; -fx-background-radius: 2;");
        return swatch;
    }
}
