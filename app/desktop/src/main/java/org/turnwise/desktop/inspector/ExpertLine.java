package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.turnwise.desktop.theme.Palette;
import org.turnwise.desktop.theme.ShareBar;
import org.turnwise.session.model.Modality;
import org.turnwise.session.model.ModalityEvidence;
import org.turnwise.session.model.Prediction;

/** One modality's experts: a bar each, which stay and are filled, or the reason why there are none. */
final class ExpertLine {
    private static final String ABSENT = "absent";

    private final Modality modality;
    private final Label name;
    private final HBox bars = new HBox(6);
    private final List<Expert> experts = new ArrayList<>();
    private final Label absent = new Label();
    private final Tooltip help = new Tooltip();
    private final HBox line;

    private record Expert(ShareBar bar, Label figure) {}

    ExpertLine(Modality modality) {
        this.modality = modality;
        name = new Label(Explanation.word(modality));
        name.setMinWidth(44);
        line = new HBox(8, name);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bars, Priority.ALWAYS);
        absent.setWrapText(true);
        absent.getStyleClass().addAll(ABSENT, "small");
    }

    Node node() {
        return line;
    }

    void show(Prediction prediction, Palette palette) {
        ModalityEvidence evidence = prediction.evidence().get(modality);
        if (evidence instanceof ModalityEvidence.Available available) {
            if (beside(bars)) {
                name.getStyleClass().remove(ABSENT);
                Tooltip.install(line, help);
            }
            help.setText(Explanation.routingHelp(modality, available));
            fill(available, palette);
        } else {
            if (beside(absent)) {
                name.getStyleClass().add(ABSENT);
                Tooltip.uninstall(line, help);
            }
            String reason = evidence instanceof ModalityEvidence.Missing missing ? missing.reason() : "";
            absent.setText(Explanation.notAvailable(reason));
        }
    }

    /** Puts it beside the name; false where it stands there already. */
    private boolean beside(Node content) {
        if (content.getParent() != null) {
            return false;
        }
        line.getChildren().setAll(name, content);
        return true;
    }

    private void fill(ModalityEvidence.Available evidence, Palette palette) {
        count(evidence.routing().size());
        int strongest = evidence.strongestExpert();
        for (int e = 0; e < experts.size(); e++) {
            double weight = evidence.routing().get(e);
            Expert expert = experts.get(e);
            expert.bar().show(new ShareBar.Part(weight, e == strongest ? palette.accent() : palette.muted()));
            expert.figure().setText(String.format(Locale.ROOT, "%.0f", weight * 100));
            ObservableList<String> style = expert.figure().getStyleClass();
            String wanted = e == strongest ? "strong" : "muted";
            // Each change of a style class makes the toolkit look for the node's rules again.
            if (!style.contains(wanted)) {
                style.set(style.size() - 1, wanted);
            }
        }
    }

    private void count(int wanted) {
        while (experts.size() > wanted) {
            experts.remove(experts.size() - 1);
            bars.getChildren().remove(experts.size());
        }
        while (experts.size() < wanted) {
            ShareBar bar = new ShareBar();
            bar.setMaxWidth(Double.MAX_VALUE);
            Label figure = new Label();
            figure.getStyleClass().addAll("figures", "small", "muted");
            VBox one = new VBox(1, bar, figure);
            one.setAlignment(Pos.CENTER);
            HBox.setHgrow(one, Priority.ALWAYS);
            experts.add(new Expert(bar, figure));
            bars.getChildren().add(one);
        }
    }
}
