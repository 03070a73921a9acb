package org.turnwise.desktop.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.turnwise.desktop.labels.Labelling;
import org.turnwise.desktop.shares.ShareDraft;
import org.turnwise.desktop.shares.SharesGrid;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.theme.LabelColours;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.Prediction;
import org.turnwise.session.model.TurnId;

/** The turn's soft label: how much of each label the annotator hears, beside what the model gives it. */
final class OwnShares {
    private final FxSession session;
    private final Labelling labelling;
    private final Fold fold;
    private final SharesGrid grid = new SharesGrid();
    private Optional<Shown> shown = Optional.empty();

    /** For which turn and scheme the draft is. */
    private record Shown(TurnId turn, String scheme, ShareDraft draft) {}

    OwnShares(FxSession session, Labelling labelling, Folds folds) {
        this.session = session;
        this.labelling = labelling;
        fold = new Fold(Folds.SHARES, SharesGrid.title(), folds);
        fold.content(grid.node());
    }

    Node node() {
        return fold.node();
    }

    /** The row carries the model's opinion only where it may be seen. */
    void show(TurnRow row) {
        String scheme = session.scheme().id();
        List<String> labels = session.scheme().labels().stream().map(Label::id).toList();
        Map<String, Double> kept =
                row.annotation().map(Annotation::distribution).orElse(Map.of());
        Optional<Shown> same = shown.filter(s -> s.turn().equals(row.id())
                && s.scheme().equals(scheme)
                && s.draft().labels().equals(labels));
        same.ifPresentOrElse(s -> s.draft().stored(row.humanLabel(), kept), () -> {
            commit();
            ShareDraft draft = new ShareDraft(
                    labels, row.humanLabel(), kept, wanted -> labelling.shares(row.id(), scheme, wanted));
            draft.sharesProperty().addListener((o, was, is) -> gist(draft));
            shown = Optional.of(new Shown(row.id(), scheme, draft));
        });
        Pieces.present(fold.node(), labels.size() > 1);
        Shown now = shown.orElseThrow();
        Map<String, Double> model =
                row.prediction().map(Prediction::probabilities).orElse(Map.of());
        boolean readOnly = session.readOnly();
        LabelColours colours = new LabelColours(session.scheme());
        fold.fill(() -> grid.show(now.draft(), colours, model, readOnly));
        gist(now.draft());
    }

    /** Keeps what was set and not yet let go. */
    void commit() {
        shown.map(Shown::draft).ifPresent(ShareDraft::commit);
    }

    private void gist(ShareDraft draft) {
        fold.gist(SharesGrid.gist(draft.shares(), new LabelColours(session.scheme())));
    }
}
