package org.turnwise.desktop.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.turnwise.analysis.statistics.Agreement;
import org.turnwise.analysis.statistics.CohensKappa;
import org.turnwise.desktop.wording.Texts;

/**
 * How far every two annotators agree: kappa as a dot, its 95 % interval as a line.
 *
 * @param annotator names an annotator
 */
record KappaFigure(Agreement agreement, UnaryOperator<String> annotator) implements Figure {
    private static final Texts TEXTS = Texts.of(KappaFigure.class);

    private static final double NAMES = 220;
    private static final double ROW = 28;
    private static final double AXIS = 24;
    private static final double FIGURES = 56;
    private static final int MOST = 15;
    private static final double DOT = 8;

    @Override
    public String title() {
        return TEXTS.get("kappa.title");
    }

    @Override
    public double height(Ink.Pens pens, double width) {
        return pairs().size() * ROW + AXIS;
    }

    private List<Agreement.Pair> pairs() {
        return agreement.pairs().stream().limit(MOST).toList();
    }

    @Override
    public List<Mark> paint(Ink ink, double width) {
        List<Mark> marks = new ArrayList<>();
        double lowest = pairs().stream()
                .flatMap(p -> p.kappa().stream())
                .mapToDouble(CohensKappa::low)
                .min()
                .orElse(0);
        double from = Math.min(0, Math.floor(lowest * 5) / 5);
        double room = Math.max(40, width - NAMES - FIGURES);
        double bottom = pairs().size() * ROW;
        for (int tenth = (int) Math.round(from * 10); tenth <= 10; tenth += 2) {
            double x = NAMES + room * (tenth / 10.0 - from) / (1 - from);
            ink.drawing().setStroke(ink.palette().line());
            ink.drawing().setLineWidth(1);
            ink.drawing().strokeLine(x, 0, x, bottom);
            String words = TEXTS.get("kappa.axis", tenth / 10.0);
            ink.text(
                    words,
                    x - ink.width(words) / 2,
                    bottom + AXIS / 2,
                    ink.palette().muted());
        }
        double y = 0;
        for (Agreement.Pair pair : pairs()) {
            row(ink, pair, y, from, room, width);
            marks.add(new Mark(0, y, width, ROW, () -> words(pair)));
            y += ROW;
        }
        return marks;
    }

    private void row(Ink ink, Agreement.Pair pair, double y, double from, double room, double width) {
        double middle = y + ROW / 2;
        ink.text(name(pair), 0, middle, NAMES - 12, ink.palette().text());
        Optional<CohensKappa> kappa = pair.kappa();
        ink.textBefore(
                kappa.map(k -> Said.figure(k.value())).orElse("-"),
                width,
                middle,
                ink.palette().text());
        kappa.ifPresent(k -> {
            double low = NAMES + room * (k.low() - from) / (1 - from);
            double high = NAMES + room * (k.high() - from) / (1 - from);
            double at = NAMES + room * (k.value() - from) / (1 - from);
            ink.drawing().setStroke(ink.palette().text());
            ink.drawing().setLineWidth(2);
            ink.drawing().strokeLine(low, middle, high, middle);
            ink.drawing().strokeLine(low, middle - 4, low, middle + 4);
            ink.drawing().strokeLine(high, middle - 4, high, middle + 4);
            ink.drawing().setFill(ink.palette().accent());
            ink.drawing().fillRoundRect(at - DOT / 2, middle - DOT / 2, DOT, DOT, DOT);
        });
    }

    private String name(Agreement.Pair pair) {
        return TEXTS.get("kappa.pair", annotator.apply(pair.first()), annotator.apply(pair.second()));
    }

    private String words(Agreement.Pair pair) {
        int all = pair.matrix().all();
        if (all == 0) {
            return TEXTS.get("kappa.noTurn", name(pair));
        }
        int same = pair.matrix().same();
        return pair.kappa()
                .map(k -> TEXTS.get("kappa.same", name(pair), same, all, Said.kappa(k)))
                .orElseGet(() -> TEXTS.get("kappa.notDefined", name(pair), same, all));
    }
}
