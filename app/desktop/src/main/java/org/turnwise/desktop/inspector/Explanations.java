package org.turnwise.desktop.inspector;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import org.turnwise.desktop.chart.ChartExport;
import org.turnwise.desktop.explaining.Explaining;
import org.turnwise.desktop.explaining.SimilarTurns;
import org.turnwise.desktop.explaining.WhatIfModel;
import org.turnwise.desktop.explaining.WhatIfState;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.task.SecondFrame;
import org.turnwise.desktop.theme.Themes;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Prediction;

/** The parts that say why the model says what it says. Each is filled only while it is open. */
final class Explanations {
    private static final Texts TEXTS = Texts.of(Explanations.class);

    private final FxSession session;
    private final Themes themes;
    private final WhatIfModel whatIf;
    private final SimilarTurns similar;
    private final Fold headFold;
    private final Fold whatIfFold;
    private final Fold expertFold;
    private final Fold traceFold;
    private final Fold similarFold;
    private final HeadColumns heads;
    private final WhatIfPart switches;
    private final ExpertGrid experts;
    private final ReasoningTrace trace;
    private final SimilarPart alike;
    private final SecondFrame later = new SecondFrame();

    Explanations(FxSession session, Themes themes, ChartExport charts, Explaining explaining, Folds folds) {
        this.session = session;
        this.themes = themes;
        whatIf = explaining.whatIf();
        similar = explaining.similar();
        heads = new HeadColumns(charts);
        switches = new WhatIfPart(whatIf);
        experts = new ExpertGrid(charts);
        trace = new ReasoningTrace(session, explaining.player());
        alike = new SimilarPart(session, explaining.player());
        headFold = fold(Folds.HEADS, TEXTS.get("parts.heads"), folds, heads.node());
        whatIfFold = fold(Folds.WHAT_IF, TEXTS.get("parts.whatIf"), folds, switches.node());
        expertFold = fold(Folds.EXPERTS, TEXTS.get("parts.experts"), folds, experts.node());
        traceFold = fold(Folds.TRACE, TEXTS.get("parts.trace"), folds, trace.node());
        similarFold = fold(Folds.SIMILAR, TEXTS.get("parts.similar"), folds, alike.node());
        similar.stateProperty().addListener((o, was, is) -> fillSimilar());
        similarFold.openProperty().addListener((o, was, is) -> lookForSimilar(is));
        lookForSimilar(similarFold.openProperty().get());
    }

    private static Fold fold(String part, String title, Folds folds, Node content) {
        Fold fold = new Fold(part, title, folds);
        fold.content(content);
        return fold;
    }

    List<Node> nodes() {
        return List.of(headFold.node(), whatIfFold.node(), expertFold.node(), traceFold.node(), similarFold.node());
    }

    /** @param frames runs what it is given on the FX thread, one piece a frame */
    void fillIn(Executor frames) {
        later.frames(frames);
    }

    /** Fills the open parts, in the frame after the one in which the turn is shown. */
    void show(Prediction p) {
        later.execute(() -> fill(p));
    }

    private void fill(Prediction p) {
        headFold.fill(() -> heads.show(p, session.scheme()));
        expertFold.fill(() -> experts.show(p, themes.palette()));
        expertFold.gist(Explanation.strongest(p));
        traceFold.fill(() -> trace.show(p));
        fillSimilar();
        showWhatIf(p);
    }

    /** The answer to what is muted, or what can be. */
    void showWhatIf(Prediction p) {
        whatIfFold.fill(() -> switches.show(p, session.scheme()));
    }

    /** What the model says of the turn without what is muted, to be held against what it says. */
    Optional<ProbabilityMark> whatIf(TurnRow row) {
        return whatIf.stateProperty().get() instanceof WhatIfState.Answered answered
                        && answered.turn().equals(row.id())
                ? Optional.of(new ProbabilityMark(answered.prediction(), WhatIfWords.mark(answered.muted())))
                : Optional.empty();
    }

    private void fillSimilar() {
        similarFold.fill(() -> alike.show(similar.stateProperty().get()));
    }

    private void lookForSimilar(boolean open) {
        if (open) {
            similar.want();
        } else {
            similar.leave();
        }
    }
}
