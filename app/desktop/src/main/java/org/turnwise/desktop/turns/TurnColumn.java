package org.turnwise.desktop.turns;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TableColumn.SortType;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;
import org.turnwise.session.model.Label;
import org.turnwise.session.model.LabelScheme;

/** What the table shows of a turn, and how turns are sorted by it: ascending, what is not there last. */
enum TurnColumn {
    NUMBER("column.number", "column.numberHelp", s -> Comparator.comparingInt(TurnRow::number)),
    TIME(
            "column.time",
            "column.timeHelp",
            s -> Comparator.comparingLong(r -> r.turn().span().startMillis())),
    WHO("column.who", "column.whoHelp", s -> Comparator.comparing(TurnRow::speakerName, String.CASE_INSENSITIVE_ORDER)),
    TEXT(
            "column.text",
            "column.textHelp",
            s -> Comparator.comparing(r -> r.turn().text(), String.CASE_INSENSITIVE_ORDER)),
    MODEL("column.model", "column.modelHelp", s -> byLabel(s, TurnRow::modelLabel)
            .thenComparingDouble(TurnRow::confidence)),
    UNSURE("column.unsure", "column.unsureHelp", s -> Comparator.<TurnRow>comparingInt(
                    r -> r.prediction().isPresent() ? 0 : 1)
            .thenComparingDouble(TurnRow::uncertainty)),
    YOU("column.you", "column.youHelp", s -> byLabel(s, TurnRow::humanLabel)),
    STATUS("column.status", "column.statusHelp", s -> Comparator.comparing(TurnRow::status)
            .thenComparing(TurnRow::flagged));

    private static final Texts TEXTS = Texts.of(TurnColumn.class);

    private final String title;
    private final String help;
    private final Function<LabelScheme, Comparator<TurnRow>> order;

    /**
     * @param title its text's key
     * @param help its text's key
     */
    TurnColumn(String title, String help, Function<LabelScheme, Comparator<TurnRow>> order) {
        this.title = title;
        this.help = help;
        this.order = order;
    }

    String title() {
        return TEXTS.get(title);
    }

    /** What the column's node is known by. */
    String id() {
        return "column-" + name().toLowerCase(Locale.ROOT);
    }

    String help() {
        return TEXTS.get(help);
    }

    /** @param scheme labels sort in its order */
    Comparator<TurnRow> order(LabelScheme scheme) {
        return order.apply(scheme);
    }

    /** The order by this column first, in words. */
    String words(SortType direction) {
        if (this != NUMBER && this != TIME) {
            return TEXTS.get("order.column", title());
        }
        return TEXTS.get(direction == SortType.ASCENDING ? "order.time" : "order.latestFirst");
    }

    private static Comparator<TurnRow> byLabel(LabelScheme scheme, Function<TurnRow, Optional<String>> label) {
        List<String> ids = scheme.labels().stream().map(Label::id).toList();
        return Comparator.comparingInt(row -> label.apply(row)
                .map(id -> ids.contains(id) ? ids.indexOf(id) : ids.size())
                .orElse(ids.size() + 1));
    }
}
