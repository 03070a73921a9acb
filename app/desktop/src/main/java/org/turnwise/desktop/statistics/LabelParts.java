package org.turnwise.desktop.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.turnwise.analysis.statistics.LabelDistribution;
import org.turnwise.analysis.statistics.LabelFigures;
import org.turnwise.analysis.statistics.LabelMatrix;
import org.turnwise.analysis.statistics.Names;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** The parts that count the labels of one: of the annotator, or of the model. */
enum LabelParts implements Part {
    SPEAKERS("labels.title", "labels", Set.of(Choice.SOURCE, Choice.MEASURE)) {
        @Override
        Page page(Shown shown, LabelFigures f) {
            Names names = shown.names();
            LabelDistribution d = f.distribution();
            return Page.of(
                    counted(shown, d) + (shown.source() == Source.OWN ? unlabelled(d, names) : ""),
                    new DistributionFigure(d, shown.source(), shown.measure(), names::label, names::speaker),
                    Sheet.of(TEXTS.get("distribution.figure"), "labels", shown, t -> t.distribution(d)));
        }
    },
    COURSE("labels.course", "course", Set.of(Choice.SOURCE, Choice.MEASURE)) {
        @Override
        Page page(Shown shown, LabelFigures f) {
            long length = f.course().stretches().get(0).span().durationMillis();
            return Page.of(
                    TEXTS.get("labels.stretches", Said.time(length)),
                    new CourseFigure(f.course(), shown.source(), shown.measure(), shown.names()::label),
                    Sheet.of(TEXTS.get("course.figure"), "course", shown, t -> t.course(f.course())));
        }
    },
    TRANSITIONS("labels.transitions", "transitions", Set.of(Choice.SOURCE, Choice.FOLLOWER)) {
        @Override
        Page page(Shown shown, LabelFigures f) {
            boolean alone = shown.follower() == Follower.SAME_SPEAKER;
            LabelMatrix m =
                    alone ? f.transitions().ofOneSpeaker() : f.transitions().between();
            if (m.all() == 0) {
                return Page.empty(TEXTS.get("labels.noTransitions"));
            }
            Names names = shown.names();
            MatrixFigure figure = new MatrixFigure(
                    alone ? TEXTS.get("labels.within") : title(),
                    m,
                    TEXTS.get("labels.from"),
                    TEXTS.get("labels.to"),
                    names::label,
                    (from, to, count) -> step(m, names, from, to),
                    (from, to) -> Optional.empty());
            return Page.of(
                    alone ? TEXTS.get("labels.stepsWithin", m.all()) : TEXTS.get("labels.steps", m.all()),
                    figure,
                    Sheet.of(title(), "transitions", shown, t -> t.pairs(m, "from", "to")));
        }
    };

    private static final Texts TEXTS = Texts.of(LabelParts.class);

    private final String title;
    private final String id;
    private final Set<Choice> choices;

    /** @param title key of its text */
    LabelParts(String title, String id, Set<Choice> choices) {
        this.title = title;
        this.id = id;
        this.choices = choices;
    }

    @Override
    public String title() {
        return TEXTS.get(title);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Choice> choices() {
        return choices;
    }

    @Override
    public Page page(Shown shown) {
        Optional<LabelFigures> figures = shown.figures();
        if (figures.isEmpty()) {
            return Page.empty(shown.withoutModel());
        }
        return figures.get().distribution().labelled().isNone()
                ? Page.empty(shown.withoutLabels())
                : page(shown, figures.get());
    }

    /** With labels to count. */
    abstract Page page(Shown shown, LabelFigures figures);

    /** Speakers of whom there is no bar. */
    private static String unlabelled(LabelDistribution d, Names names) {
        List<String> none = d.speakers().stream()
                .filter(who -> d.ofSpeaker(who).isNone())
                .map(names::speaker)
                .toList();
        return none.isEmpty() ? "" : " " + TEXTS.get("labels.unlabelled", String.join(", ", none));
    }

    private static String counted(Shown shown, LabelDistribution d) {
        int labelled = d.labelled().turns();
        if (shown.source() == Source.MODEL && shown.blind() > 0) {
            return TEXTS.get("labels.modelHidden", d.turns(), labelled + shown.blind(), shown.blind(), labelled);
        }
        String counted = shown.source() == Source.OWN
                ? TEXTS.get("labels.own", d.turns(), labelled)
                : TEXTS.get("labels.model", d.turns(), labelled);
        return labelled == d.turns() ? counted : counted + " " + TEXTS.get("labels.shares");
    }

    private static String step(LabelMatrix m, Names names, String from, String to) {
        int count = m.count(from, to);
        OptionalDouble share = m.shareOfRow(from, to);
        return share.isPresent()
                ? TEXTS.get(
                        "labels.step",
                        names.label(from),
                        names.label(to),
                        count,
                        m.ofRow(from),
                        Times.percent(share.getAsDouble()))
                : TEXTS.get("labels.noStep", names.label(from), names.label(to), count, m.ofRow(from));
    }
}
