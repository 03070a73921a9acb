package org.turnwise.desktop.turns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/** What the table shows of a turn, and how turns are sorted by it: ascending, what is not there last. */
enum TurnColumn {
    NUMBER("#", "Number of the turn", s -> Comparator.comparingInt(TurnRow::number)),
    TIME(
            "time",
            "When the turn begins",
            s -> Comparator.comparingLong(r -> r.turn().span().startMillis())),
    WHO("who", "Who speaks", s -> Comparator.comparing(TurnRow::speakerName, String.CASE_INSENSITIVE_ORDER)),
    TEXT("text", "What is said", s -> Comparator.comparing(r -> r.turn().text(), String.CASE_INSENSITIVE_ORDER)),
    MODEL("model", "What the model holds most probable, and how probable (per cent)", s -> byLabel(
                    s, TurnRow::modelLabel)
            .thenComparingDouble(TurnRow::confidence)),
    UNSURE(
            "unsure",
            "How unsure the model is: a long dark bar is a turn worth listening to",
            s -> Comparator.<TurnRow>comparingInt(r -> r.prediction().isPresent() ? 0 : 1)
                    .thenComparingDouble(TurnRow::uncertainty)),
    YOU("you", "Your own label", s -> byLabel(s, TurnRow::humanLabel)),
    STATUS(
            "status",
            "To do, labelled, or whether your label agrees with the model's; a flag where you set one",
            s -> Comparator.comparing(TurnRow::status).thenComparing(TurnRow::flagged));

    private final String title;
    private final String help;
    private final Function<LabelScheme, Comparator<TurnRow>> order;

    TurnColumn(String title, String help, Function<LabelScheme, Comparator<TurnRow>> order) {
        this.title = title;
        this.help = help;
        this.order = order;
    }

    String title() {
        return title;
    }

    String help() {
        return help;
    }

    /** @param scheme labels sort in its order */
    Comparator<TurnRow> order(LabelScheme scheme) {
        return order.apply(scheme);
    }

    private static Comparator<TurnRow> byLabel(LabelScheme scheme, Function<TurnRow, Optional<String>> label) {
        List<String> ids = scheme.labels().stream().map(Label::id).toList();
        return Comparator.comparingInt(row -> label.apply(row)
                .map(id -> ids.contains(id) ? ids.indexOf(id) : ids.size())
                .orElse(ids.size() + 1));
    }
}
