package org.turnwise.desktop.statistics;

import java.util.Optional;
import org.turnwise.analysis.statistics.LabelFigures;
import org.turnwise.analysis.statistics.Measure;
import org.turnwise.analysis.statistics.Names;
import org.turnwise.analysis.statistics.SessionStatistics;
import org.turnwise.analysis.statistics.Tables;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/**
 * What is to be shown: the statistics, of what, and what was chosen. A value.
 *
 * @param session of which they are
 * @param scheme of which they are
 * @param opinionHidden whether the annotator may not see what the model says
 * @param blind of how many turns the model's label is there, but hidden until the annotator has given one
 */
record Shown(
        SessionStatistics statistics,
        Session session,
        LabelScheme scheme,
        boolean opinionHidden,
        int blind,
        Source source,
        Measure measure,
        Follower follower) {
    private static final Texts TEXTS = Texts.of(Shown.class);

    /** What is counted, of whom it was asked; empty where nothing is told of the model. */
    Optional<LabelFigures> figures() {
        return source == Source.OWN
                ? Optional.of(statistics.own())
                : statistics.model().map(SessionStatistics.OfModel::figures);
    }

    Names names() {
        return Names.spoken(session, scheme);
    }

    /** Tables for the screen. */
    Tables spoken() {
        return new Tables(names());
    }

    /** Tables for files. */
    Tables written() {
        return new Tables(Names.written(session));
    }

    /** Why nothing is told of the model. */
    String withoutModel() {
        return opinionHidden ? TEXTS.get("shown.hidden") : TEXTS.get("shown.noOpinion");
    }

    /** Why there is nothing to count. */
    String withoutLabels() {
        if (scheme.labels().isEmpty()) {
            return TEXTS.get("shown.scalesOnly", scheme.name());
        }
        if (source == Source.MODEL && blind > 0) {
            return TEXTS.get("shown.blind");
        }
        return session.turns().isEmpty() ? TEXTS.get("shown.noTurns") : TEXTS.get("shown.noLabels");
    }
}
