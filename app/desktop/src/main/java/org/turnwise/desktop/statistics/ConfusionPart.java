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
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.TurnId;

/**
 * The annotator's labels beside the model's.
 *
 * @param showTurns shows these turns in the table, and says in words which they are
 */
record ConfusionPart(BiConsumer<Set<TurnId>, String> showTurns) implements Part {
    private static final Texts TEXTS = Texts.of(ConfusionPart.class);

    @Override
    public String title() {
        return TEXTS.get("confusion.title");
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
                TEXTS.get("confusion.figure"),
                m,
                TEXTS.get("confusion.rows"),
                TEXTS.get("confusion.columns"),
                names::label,
                (you, other, count) -> count == 0
                        ? TEXTS.get("confusion.noTurns", names.label(you), names.label(other), m.ofRow(you))
                        : TEXTS.get("confusion.cell", names.label(you), names.label(other), count, m.ofRow(you)),
                (you, other) -> open(c, names, you, other));
        Sheet pairs = Sheet.of(TEXTS.get("confusion.pairs"), "confusion", shown, t -> t.pairs(m, "annotator", "model"))
                .opening(lines(c, names));
        Sheet scores = Sheet.of(TEXTS.get("confusion.scores"), "scores", shown, t -> t.scores(c));
        return new Page(
                List.of(summary(c), TEXTS.get("confusion.hint")),
                List.of(new Page.Chart(figure, pairs)),
                List.of(scores, pairs));
    }

    private static String summary(Confusion c) {
        return TEXTS.get(
                "confusion.summary",
                c.matrix().same(),
                c.matrix().all(),
                Times.percent(c.accuracy().orElse(0)),
                c.kappa().map(Said::kappa).orElseGet(() -> TEXTS.get("confusion.noKappa")),
                figure(c.macroF1()),
                figure(c.weightedF1()));
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
        return Optional.of(() -> showTurns.accept(new HashSet<>(turns), shown(names, you, other, turns.size())));
    }

    private static String shown(Names names, String you, String other, int turns) {
        return you.equals(other)
                ? TEXTS.get("confusion.shownSame", names.label(you), turns)
                : TEXTS.get("confusion.shownDiffering", names.label(you), names.label(other), turns);
    }
}
