package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.turnwise.desktop.inspector.Explanation.Look;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Prediction;

/** The turns that the model looked back at, each a link to it. The links stay and are filled. */
final class Reasons {
    private static final Texts TEXTS = Texts.of(Reasons.class);

    private final FxSession session;
    private final FlowPane links = new FlowPane(4, 2, new Label(TEXTS.get("reasons.looked")));
    private final List<Reason> reasons = new ArrayList<>();
    private final Label none = Pieces.muted(Explanation.lookedBack(List.of(), id -> ""));
    private final HBox row = Pieces.row(TEXTS.get("reasons.why"), none);

    private record Reason(Hyperlink link, Tooltip help) {}

    Reasons(FxSession session) {
        this.session = session;
        links.setId("reasons");
        HBox.setHgrow(links, Priority.ALWAYS);
    }

    Node node() {
        return row;
    }

    void show(Prediction prediction) {
        List<Look> looks = Explanation.lookedAt(prediction).stream()
                .filter(look -> session.row(look.turn()).isPresent()) // it may have been deleted since
                .toList();
        Node wanted = looks.isEmpty() ? none : links;
        if (wanted.getParent() == null) {
            row.getChildren().set(1, wanted);
        }
        while (reasons.size() < looks.size()) {
            Reason fresh = new Reason(new Hyperlink(), new Tooltip());
            reasons.add(fresh);
            links.getChildren().add(fresh.link());
        }
        for (int i = 0; i < reasons.size(); i++) {
            boolean there = i < looks.size();
            Pieces.present(reasons.get(i).link(), there);
            if (there) {
                fill(reasons.get(i), looks.get(i));
            }
        }
    }

    private void fill(Reason reason, Look look) {
        Optional<TurnRow> to = session.row(look.turn());
        Hyperlink link = reason.link();
        link.setText(to.map(r -> Integer.toString(r.number())).orElse("?"));
        link.setVisited(false);
        link.setOnAction(e -> {
            session.select(look.turn());
            // The link is for another turn now.
            link.setVisited(false);
        });
        to.ifPresent(r -> reason.help().setText(help(r, look)));
        link.setTooltip(to.isPresent() ? reason.help() : null);
    }

    private static String help(TurnRow row, Look look) {
        return TEXTS.get("reasons.help", row.turn().text(), row.speakerName(), look.weight() * 100);
    }
}
