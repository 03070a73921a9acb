package org.turnwise.formats.card;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.turnwise.formats.dataset.ExportView;
import org.turnwise.session.model.AnalysisRun;
import org.turnwise.session.model.Annotation;
import org.turnwise.session.model.Annotator;
import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Session;

/** Whether opinions were hidden from annotators until they had given a label, and whether they had been open before that. */
final class HowLabelled {
    private final ExportView view;
    private final Session session;

    HowLabelled(ExportView view) {
        this.view = view;
        this.session = view.session();
    }

    void write(Markdown card) throws IOException {
        Blinding blinding = session.blinding();
        if (!blinding.hidesAny()) {
            return;
        }
        Optional<Instant> until = view.options().openUntil().filter(this::anythingSaid);
        String since = until.map(at -> ", since " + at).orElse("");
        if (blinding.way() == Blinding.Way.BLIND_FIRST) {
            card.paragraph("Labels are made blind first" + since
                    + ": what the model and other annotators say of a turn was hidden"
                    + " until the annotator had given it a label.");
        } else {
            card.paragraph("Of the turns, " + blinding.auditPercent() + " % chosen by chance for each annotator (seed "
                    + blinding.seed() + ") are audit turns" + since
                    + ": what the model and other annotators say of them was hidden"
                    + " until the annotator had given a label.");
        }
        if (until.isPresent()) {
            card.paragraph(before(until.get()));
        }
    }

    private String before(Instant until) {
        String others = "labels of more than one annotator";
        String seen = firstRun(until)
                .map(run -> "what a model says (" + Markdown.escaped(run.modelName()) + ", analysis started "
                        + run.startedAt() + ")" + (othersSaid(until) ? " and " + others : ""))
                .orElse(others);
        return "Before that, " + seen + " could be seen in this session. Labels given earlier were not made blind, and"
                + " those given since may be by somebody who had seen it before it was hidden: what the table below"
                + " counts as in view is what could be seen when the label was given, not what was known by then.";
    }

    private boolean anythingSaid(Instant until) {
        return firstRun(until).isPresent() || othersSaid(until);
    }

    private Optional<AnalysisRun> firstRun(Instant until) {
        return session.runs().values().stream()
                .filter(run -> run.startedAt().isBefore(until))
                .min(Comparator.comparing(AnalysisRun::startedAt).thenComparing(AnalysisRun::id));
    }

    private boolean othersSaid(Instant until) {
        return session.annotations().values().stream()
                        .filter(a -> a.label().isPresent() && !Annotator.training(a.annotator()))
                        .filter(a -> a.origin().at().isBefore(until))
                        .map(Annotation::annotator)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }
}
