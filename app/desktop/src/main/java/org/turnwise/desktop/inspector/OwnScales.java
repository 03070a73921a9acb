package org.turnwise.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.labels.ScaleChoice;
import org.turnwise.desktop.labels.ScaleDraft;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.wording.Shortened;
import org.turnwise.session.model.TurnId;

/** The scales the annotator can give beside the label: valence, arousal, dominance and those of a scheme of one's own. */
final class OwnScales {
    private final FxSession session;
    private final Labelling labelling;
    private final Fold fold;
    private final List<ScaleRow> rows = new ArrayList<>();
    private List<ScaleChoice> choices = List.of();
    private Optional<TurnId> shownTurn = Optional.empty();

    OwnScales(FxSession session, Labelling labelling, Fold fold) {
        this.session = session;
        this.labelling = labelling;
        this.fold = fold;
        session.sessionProperty().addListener((o, was, is) -> follow());
    }

    Node node() {
        return fold.node();
    }

    void show(TurnId turn) {
        List<ScaleChoice> wanted = ScaleChoice.of(session.session(), session.scheme());
        List<ScaleDraft> drafts =
                wanted.stream().map(choice -> draft(turn, choice)).toList();
        if (wanted.equals(choices)) {
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).show(drafts.get(i));
            }
        } else {
            commit();
            choices = wanted;
            build(drafts);
        }
        shownTurn = Optional.of(turn);
        fold.node().setVisible(!wanted.isEmpty());
        fold.node().setManaged(!wanted.isEmpty());
        rows.forEach(row -> row.readOnly(session.readOnly()));
        gist();
    }

    /** Keeps what was set and not yet let go. */
    void commit() {
        rows.forEach(row -> row.draft().commit());
    }

    private void build(List<ScaleDraft> drafts) {
        GridPane grid = new GridPane();
        grid.setHgap(6);
        rows.clear();
        for (ScaleDraft draft : drafts) {
            ScaleRow row = new ScaleRow(draft);
            row.addTo(grid, rows.size());
            rows.add(row);
        }
        fold.content(grid);
    }

    private ScaleDraft draft(TurnId turn, ScaleChoice choice) {
        ScaleDraft draft = new ScaleDraft(
                choice,
                given(turn, choice),
                value -> labelling.scale(turn, choice.scheme(), choice.scale().id(), value));
        draft.valueProperty().addListener((o, was, is) -> gist());
        return draft;
    }

    private OptionalDouble given(TurnId turn, ScaleChoice choice) {
        return choice.given(session.session(), turn, session.annotator().id());
    }

    private void follow() {
        shownTurn.ifPresent(turn ->
                rows.forEach(row -> row.draft().stored(given(turn, row.draft().choice()))));
    }

    private void gist() {
        fold.gist(line(name -> Shortened.first(1, name)), line(name -> name));
    }

    private String line(UnaryOperator<String> name) {
        return rows.stream()
                .map(ScaleRow::draft)
                .map(d -> name.apply(d.choice().scale().name()) + " " + ScaleChoice.words(d.value()))
                .collect(Collectors.joining("  "));
    }
}
