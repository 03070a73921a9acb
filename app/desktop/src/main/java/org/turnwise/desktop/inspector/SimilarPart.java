package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.turnwise.analysis.review.NearestTurns.Near;
import org.turnwise.desktop.explaining.SimilarState;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelChip;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.desktop.wording.Texts;

/** The turns that are most like this one, each with what it says and its label. Its lines stay and are filled. */
final class SimilarPart {
    private static final Texts TEXTS = Texts.of(SimilarPart.class);

    private final FxSession session;
    private final PlaybackModel player;
    private final List<Line> lines = new ArrayList<>();
    private final Label words = Pieces.muted("");
    private final VBox box = new VBox(3, words);

    private record Line(TurnChip chip, Label text, LabelChip label, HBox row) {}

    SimilarPart(FxSession session, PlaybackModel player) {
        this.session = session;
        this.player = player;
        box.setId("similar");
    }

    Node node() {
        return box;
    }

    void show(SimilarState state) {
        List<Near> near = state instanceof SimilarState.Found found
                ? found.nearest().stream()
                        .filter(n -> session.row(n.turn()).isPresent())
                        .toList()
                : List.of();
        words.setText(said(state));
        Pieces.present(words, near.isEmpty());
        while (lines.size() < near.size()) {
            Line fresh = line();
            lines.add(fresh);
            box.getChildren().add(fresh.row());
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean there = i < near.size();
            Pieces.present(lines.get(i).row(), there);
            if (there) {
                Line line = lines.get(i);
                Near one = near.get(i);
                session.row(one.turn()).ifPresent(row -> fill(line, row, one));
            }
        }
    }

    private static String said(SimilarState state) {
        return state instanceof SimilarState.Found ? TEXTS.get("similar.nothing") : TEXTS.get("similar.looking");
    }

    private Line line() {
        TurnChip chip = new TurnChip(session, player);
        Label text = new Label();
        text.getStyleClass().add("small");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        LabelChip label = new LabelChip();
        HBox row = new HBox(6, chip, text, label);
        row.setAlignment(Pos.CENTER_LEFT);
        return new Line(chip, text, label, row);
    }

    /** The label is the annotator's own where there is one, else the model's as far as it is shown. */
    private void fill(Line line, TurnRow row, Near near) {
        line.chip().show(row, "", TEXTS.get("similar.alike", Times.percent(Math.max(0, near.cosine()))));
        line.text().setText(row.speakerName() + ": " + row.turn().text());
        LabelColours colours = new LabelColours(session.scheme());
        Optional<String> own = row.humanLabel();
        if (own.isPresent()) {
            line.label().human(own, colours, LabelChip.Words.SHORT);
        } else {
            line.label().model(row.modelLabel(), colours, LabelChip.Words.SHORT);
        }
        line.label().setManaged(own.or(row::modelLabel).isPresent());
    }
}
