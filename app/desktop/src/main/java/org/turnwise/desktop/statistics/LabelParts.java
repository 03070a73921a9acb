package org.turnwise.desktop.statistics;

import java.util.Optional;
import java.util.Set;
import org.turnwise.analysis.statistics.LabelDistribution;
import org.turnwise.analysis.statistics.LabelFigures;
import org.turnwise.analysis.statistics.LabelMatrix;
import org.turnwise.analysis.statistics.Names;
import org.turnwise.desktop.shell.Times;

/** The parts that count the labels of one: of the annotator, or of the model. */
enum LabelParts implements Part {
    SPEAKERS("Labels", "labels", Set.of(Choice.SOURCE, Choice.MEASURE)) {
        @Override
        Page page(Shown shown, LabelFigures f) {
            Names names = shown.names();
            LabelDistribution d = f.distribution();
            return Page.of(
                    counted(shown, d),
                    new DistributionFigure(d, shown.source(), shown.measure(), names::label, names::speaker),
                    Sheet.of("Labels per speaker", "labels", shown, t -> t.distribution(d)));
        }
    },
    COURSE("Over time", "course", Set.of(Choice.SOURCE, Choice.MEASURE)) {
        @Override
        Page page(Shown shown, LabelFigures f) {
            long length = f.course().stretches().get(0).span().durationMillis();
            return Page.of(
                    "Each column is " + Times.rough(length) + " min of the recording. A turn counts where its"
                            + " middle lies, speaking time where it is spoken.",
                    new CourseFigure(f.course(), shown.source(), shown.measure(), shown.names()::label),
                    Sheet.of("Labels over time", "course", shown, t -> t.course(f.course())));
        }
    },
    TRANSITIONS("Transitions", "transitions", Set.of(Choice.SOURCE, Choice.FOLLOWER)) {
        @Override
        Page page(Shown shown, LabelFigures f) {
            boolean alone = shown.follower() == Follower.SAME_SPEAKER;
            LabelMatrix m =
                    alone ? f.transitions().ofOneSpeaker() : f.transitions().between();
            if (m.all() == 0) {
                return Page.empty("No two turns that follow each other have labels yet.");
            }
            Names names = shown.names();
            MatrixFigure figure = new MatrixFigure(
                    alone ? "Transitions within a speaker" : "Transitions",
                    m,
                    "from",
                    "to",
                    names::label,
                    (from, to, count) -> "From " + names.label(from) + " to " + names.label(to) + ": "
                            + count + " of " + m.ofRow(from)
                            + m.shareOfRow(from, to).stream()
                                    .mapToObj(s -> " (" + Times.percent(s) + ")")
                                    .findFirst()
                                    .orElse(""),
                    (from, to) -> Optional.empty());
            String follows = alone ? "the same speaker's next turn" : "the next turn";
            return Page.of(
                    Said.count(m.all()) + " steps from a turn to " + follows
                            + " in the same dialogue, where both have labels. Shares are of the row.",
                    figure,
                    Sheet.of("Transitions", "transitions", shown, t -> t.pairs(m, "from", "to")));
        }
    };

    private final String title;
    private final String id;
    private final Set<Choice> choices;

    LabelParts(String title, String id, Set<Choice> choices) {
        this.title = title;
        this.id = id;
        this.choices = choices;
    }

    @Override
    public String title() {
        return title;
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

    private static String counted(Shown shown, LabelDistribution d) {
        int labelled = d.labelled().turns();
        String whose = shown.source() == Source.OWN ? "you have labelled" : "the model has labelled";
        String open = labelled == d.turns() ? "" : " Shares are of the labelled ones.";
        return "Of " + Said.turns(d.turns()) + " " + whose + " " + Said.count(labelled) + "." + open;
    }
}
