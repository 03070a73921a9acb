package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.explaining.WhatIfState;
import org.turnwise.desktop.runs.RunChoice;
import org.turnwise.desktop.runs.SpokenLabels;
import org.turnwise.desktop.shell.CommandMenu;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelChip;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Prediction;

/**
 * What the model says of the turn: label, probabilities, uncertainty, experts, reasons; only what it computed. Its nodes
 * stay and are filled for every turn, because finding a new node's style takes long.
 */
final class ModelOpinion {
    private static final Texts TEXTS = Texts.of(ModelOpinion.class);

    private final FxSession session;
    private final Themes themes;
    private final RunChoice runs;
    private final OpinionHead head;
    private final Explanations explanations;
    private final LabelChip chip = new LabelChip();
    private final Label percent = new Label();
    private final Label differs = Pieces.muted(TEXTS.get("opinion.differs"));
    private final VBox remarks = new VBox(2);
    private final Label outdated = Pieces.muted(TEXTS.get("opinion.outdated"));
    private final Label reason = Pieces.muted("");
    private final ProbabilityBars probabilities;
    private final UnsureBar unsure;
    private final Reasons reasons;
    private final VBox whose;
    private final List<Node> absent;
    private final List<Node> present;
    private final VBox box = new MeasuredBox();
    private AnalysisNotices notices = AnalysisNotices.NONE;
    private boolean analysing;
    private List<String> remarked = List.of();

    ModelOpinion(
            FxSession session,
            RunChoice runs,
            Themes themes,
            ChartExport charts,
            Explanations explanations,
            ReadOnlyObjectProperty<WhatIfState> whatIf) {
        this.explanations = explanations;
        this.session = session;
        this.runs = runs;
        head = new OpinionHead(runs);
        this.themes = themes;
        probabilities = new ProbabilityBars(charts);
        unsure = new UnsureBar(charts);
        reasons = new Reasons(session);
        percent.setId("model-confidence");
        percent.getStyleClass().add("figures");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        differs.setMinHeight(Region.USE_PREF_SIZE);
        outdated.setId("outdated");
        remarks.setId("remarks");
        remarks.setManaged(false);
        HBox verdict = new HBox(8, chip, percent, differs);
        verdict.setAlignment(Pos.CENTER_LEFT);
        whose = Pieces.section(head.node());
        absent = List.of(whose, Pieces.section(Pieces.row(TEXTS.get("opinion.model"), reason)));
        present = new ArrayList<>(List.of(
                whose,
                Pieces.section(
                        Pieces.row(TEXTS.get("opinion.model"), verdict), outdated, remarks, probabilities.node()),
                Pieces.section(Pieces.row(TEXTS.get("opinion.unsure"), unsure.node()), reasons.node())));
        present.addAll(explanations.nodes());
        whatIf.addListener((o, was, is) -> showWhatIf());
    }

    Node node() {
        return box;
    }

    /** @param frames runs what it is given on the FX thread, one piece a frame */
    void fillIn(Executor frames) {
        explanations.fillIn(frames);
    }

    void notices(AnalysisNotices fresh) {
        notices = fresh;
    }

    /** Whether an analysis of this session waits its turn or is under way. */
    void analysing(boolean now) {
        analysing = now;
    }

    /** What the drop-down list of runs offers. */
    void runMenu(CommandMenu menu) {
        head.menu(menu);
    }

    void show(TurnRow row) {
        Optional<Prediction> prediction = row.prediction();
        boolean hidden = !session.predictionsVisibleProperty().get();
        head.show(row, session.scheme(), session.earlyPredictions().containsKey(row.id()));
        Pieces.present(whose, !hidden && runs.shown().isPresent());
        if (prediction.isEmpty()) {
            reason.setText(whyAbsent());
        } else {
            Prediction p = prediction.get();
            verdict(row);
            Pieces.present(outdated, runs.basis().outdated(row.id()));
            remarks(row);
            probabilities.show(p, session.scheme(), mark(row));
            unsure.show(p, themes.palette());
            reasons.show(p);
            explanations.show(p);
        }
        List<Node> wanted = prediction.isEmpty() ? absent : present;
        if (!box.getChildren().equals(wanted)) {
            box.getChildren().setAll(wanted);
        }
    }

    /** What the model says without what is muted, else what the run compared with says. */
    private Optional<ProbabilityMark> mark(TurnRow row) {
        return explanations.whatIf(row).or(() -> runs.compared(row.id())
                .map(p -> new ProbabilityMark(p, TEXTS.get("opinion.compared"))));
    }

    private void showWhatIf() {
        session.selectedRow().ifPresent(row -> row.prediction().ifPresent(p -> {
            probabilities.show(p, session.scheme(), mark(row));
            explanations.showWhatIf(p);
        }));
    }

    private String whyAbsent() {
        boolean hidden = !session.predictionsVisibleProperty().get();
        if (hidden) {
            return TEXTS.get("opinion.hidden");
        }
        if (session.selected().filter(session.blind()::hides).isPresent()) {
            return TEXTS.get("opinion.blind");
        }
        if (!session.completeProperty().get()) {
            return TEXTS.get("opinion.reading");
        }
        if (analysing) {
            return TEXTS.get("opinion.analysing");
        }
        return session.shownRunProperty().get().isPresent()
                ? TEXTS.get("opinion.nothing")
                : SpokenLabels.absent(session.session()).orElseGet(() -> TEXTS.get("opinion.notAnalysed"));
    }

    private void verdict(TurnRow row) {
        chip.model(row.modelLabel(), new LabelColours(session.scheme()), LabelChip.Words.FULL);
        percent.setText(Times.probability(row.confidence()));
        Pieces.present(
                differs, row.humanLabel().isPresent() && !row.humanLabel().equals(row.modelLabel()));
    }

    private void remarks(TurnRow row) {
        List<String> said = notices.of(row.id(), session.shownRunProperty().get());
        if (!said.equals(remarked)) {
            remarked = said;
            remarks.getChildren().setAll(said.stream().map(Pieces::muted).toList());
            remarks.setManaged(!said.isEmpty());
        }
    }
}
