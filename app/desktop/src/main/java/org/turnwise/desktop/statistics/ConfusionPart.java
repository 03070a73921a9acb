package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import org.turnwise.analysis.statistics.Confusion;
import org.turnwise.analysis.statistics.LabelMatrix;
import org.turnwise.analysis.statistics.Names;
import org.turnwise.analysis.statistics.SessionStatistics.OfModel;
import org.turnwise.desktop.shell.Times;
import org.turnwise.session.model.TurnId;

/**
 * The annotator's labels beside the model's.
 *
 * @param showTurns shows these turns in the table, and says in words which they are
 */
record ConfusionPart(BiConsumer<Set<TurnId>, String> showTurns) implements Part {
    @Override
    public String title() {
        return "Model and you";
    }

    @Override
    public String id() {
        return "confusion";
    }

    @Override
    public Set<Choice> choices() {
        return Set.of();
    }

    @Override
    public Page page(Shown shown) {
        Optional<OfModel> model = shown.statistics().model();
        if (model.isEmpty()) {
            return Page.empty(shown.withoutModel());
        }
        Confusion c = model.get().confusion();
        LabelMatrix m = c.matrix();
        if (m.all() == 0) {
            return Page.empty(shown.withoutLabels());
        }
        Names names = shown.names();
        MatrixFigure figure = new MatrixFigure(
                "Model and annotator",
                m,
                "you",
                "model",
                names::label,
                (you, other, count) -> "You " + names.label(you) + ", the model " + names.label(other) + ": "
                        + Said.turns(count) + " of " + m.ofRow(you)
                        + (count == 0 ? "" : ". A click shows them in the turn table."),
                (you, other) -> open(c, names, you, other));
        Sheet pairs = Sheet.of("Pairs of labels", "confusion", shown, t -> t.pairs(m, "annotator", "model"))
                .opening(lines(c, names));
        Sheet scores = Sheet.of("Scores per label", "scores", shown, t -> t.scores(c));
        return new Page(
                List.of(
                        summary(c),
                        "Rows: your labels, taken as right; columns: the model's. Shares are of the row. A click on a"
                                + " number shows its turns in the turn table. Labels you accepted from the model count"
                                + " as yours."),
                List.of(new Page.Chart(figure, pairs)),
                List.of(scores, pairs));
    }

    private static String summary(Confusion c) {
        int all = c.matrix().all();
        return "Same label for " + Said.count(c.matrix().same()) + " of " + Said.turns(all) + " ("
                + Times.percent(c.accuracy().orElse(0)) + "); "
                + c.kappa().map(Said::kappa).orElse("Cohen's kappa is not defined for one label only") + "; F1 "
                + figure(c.macroF1()) + " (mean of labels), " + figure(c.weightedF1()) + " (weighted).";
    }

    private static String figure(OptionalDouble value) {
        return value.isPresent() ? Said.figure(value.getAsDouble()) : "-";
    }

    /** One for each line of the table of pairs. */
    private List<Runnable> lines(Confusion c, Names names) {
        List<Runnable> lines = new ArrayList<>();
        for (String you : c.matrix().labels()) {
            for (String other : c.matrix().labels()) {
                lines.add(open(c, names, you, other).orElse(() -> {}));
            }
        }
        return lines;
    }

    private Optional<Runnable> open(Confusion c, Names names, String you, String other) {
        List<TurnId> turns = c.turns(you, other);
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        String which = you.equals(other)
                ? "that you and the model call " + names.label(you)
                : "that you call " + names.label(you) + " and the model " + names.label(other);
        String words = turns.size() == 1
                ? "Only the turn is shown " + which + "."
                : "Only the " + turns.size() + " turns are shown " + which + ".";
        return Optional.of(() -> showTurns.accept(new HashSet<>(turns), words));
    }
}
