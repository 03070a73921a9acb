package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.PlaybackModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.AttendedTurn;
import org.turnwise.session.model.Prediction;

/** Which turns the model looked at, step by step and modality by modality, each to be heard. Its chips stay and are filled. */
final class ReasoningTrace {
    private static final Texts TEXTS = Texts.of(ReasoningTrace.class);

    private final FxSession session;
    private final PlaybackModel player;
    private final List<Line> lines = new ArrayList<>();
    private final Label none = Pieces.muted(TEXTS.get("trace.none"));
    private final VBox box = new VBox(3, none);

    private record Line(Label name, Tooltip help, FlowPane places, List<TurnChip> chips, HBox row) {}

    ReasoningTrace(FxSession session, PlaybackModel player) {
        this.session = session;
        this.player = player;
        box.setId("trace");
    }

    Node node() {
        return box;
    }

    void show(Prediction prediction) {
        List<TraceStep> steps = TraceStep.of(
                prediction, look -> session.row(look.turn()).isPresent()); // it may have been deleted since
        while (lines.size() < steps.size()) {
            Line fresh = line();
            lines.add(fresh);
            box.getChildren().add(fresh.row());
        }
        Pieces.present(none, steps.isEmpty());
        for (int i = 0; i < lines.size(); i++) {
            boolean there = i < steps.size();
            Pieces.present(lines.get(i).row(), there);
            if (there) {
                fill(lines.get(i), steps.get(i));
            }
        }
    }

    private static Line line() {
        Label name = new Label();
        name.getStyleClass().addAll("muted", "small");
        name.setMinWidth(60);
        Tooltip help = new Tooltip();
        name.setTooltip(help);
        FlowPane places = new FlowPane(4, 3);
        // Else it would want so much room that the name is cut.
        places.setPrefWrapLength(100);
        HBox.setHgrow(places, Priority.ALWAYS);
        HBox row = new HBox(4, name, places);
        row.setAlignment(Pos.TOP_LEFT);
        return new Line(name, help, places, new ArrayList<>(), row);
    }

    private void fill(Line line, TraceStep step) {
        line.name().setText(TEXTS.get("trace.step", step.step() + 1, Explanation.word(step.modality())));
        line.help().setText(step.heading());
        while (line.chips().size() < step.looks().size()) {
            TurnChip fresh = new TurnChip(session, player);
            line.chips().add(fresh);
            line.places().getChildren().add(fresh);
        }
        for (int i = 0; i < line.chips().size(); i++) {
            TurnChip chip = line.chips().get(i);
            boolean there = i < step.looks().size();
            Pieces.present(chip, there);
            if (there) {
                AttendedTurn look = step.looks().get(i);
                session.row(look.turn())
                        .ifPresent(row -> chip.show(row, ", " + Times.percent(look.weight()), TraceStep.help(look)));
            }
        }
    }
}
