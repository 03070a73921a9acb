package org.turnwise.desktop.statistics;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.turnwise.analysis.statistics.Table;
import org.turnwise.analysis.statistics.Tables;
import org.turnwise.desktop.shell.Times;
import org.turnwise.desktop.wording.Texts;

/** Says tables in the language of the person who reads them on the screen; in files they stay as they are. */
final class TableWords {
    private static final Texts TEXTS = Texts.of(TableWords.class);

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

    /** The text of each column, by the name that it has in files. */
    private static final Map<String, String> HEADS = Map.ofEntries(
            entry("speaker", "head.speaker"),
            entry("label", "head.label"),
            entry("turns", "head.turns"),
            entry("share of turns", "head.shareOfTurns"),
            entry("seconds", "head.seconds"),
            entry("share of seconds", "head.shareOfSeconds"),
            entry("from second", "head.fromSecond"),
            entry("to second", "head.toSecond"),
            entry("annotator", "head.annotator"),
            entry("model", "head.model"),
            entry("from", "head.from"),
            entry("to", "head.to"),
            entry("count", "head.count"),
            entry("share of row", "head.shareOfRow"),
            entry("precision", "head.precision"),
            entry("recall", "head.recall"),
            entry("F1", "head.f1"),
            entry("between", "head.between"),
            entry("and", "head.and"),
            entry("turns of both", "head.turnsOfBoth"),
            entry("same label", "head.sameLabel"),
            entry("share", "head.share"),
            entry("kappa", "head.kappa"),
            entry("95 % from", "head.low"),
            entry("95 % to", "head.high"),
            entry("from turn labelled", "head.fromTurn"),
            entry("to turn labelled", "head.toTurn"),
            entry("lower quartile s", "head.lowerQuartile"),
            entry("median s", "head.median"),
            entry("upper quartile s", "head.upperQuartile"),
            entry("mean s", "head.mean"),
            entry("turn id", "head.turnId"),
            entry("turn starts at second", "head.turnStart"),
            entry("seconds in front", "head.inFront"));

    /** The columns of shares: fractions in files, per cent on the screen, as in the charts. */
    private static final Set<String> SHARES = Set.of("share of turns", "share of seconds", "share of row", "share");

    /** The text of what stands first in a row that is of several. */
    private static final Map<String, String> ROWS =
            Map.of(Tables.ALL, "row.all", "(mean)", "row.mean", "(weighted mean)", "row.weightedMean");

    private TableWords() {}

    static Table shown(Table table) {
        String point = TEXTS.get("table.point");
        return new Table(
                table.columns().stream().map(name -> said(HEADS, name)).toList(),
                table.rows().stream()
                        .map(row -> row(table.columns(), row, point))
                        .toList());
    }

    /** The columns whose names can be said in no other language: they are shown as they are. */
    static List<String> untold(Table table) {
        return table.columns().stream().filter(name -> !HEADS.containsKey(name)).toList();
    }

    private static List<String> row(List<String> columns, List<String> cells, String point) {
        List<String> row = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean decimal = DECIMAL.matcher(cell).matches();
            if (decimal && SHARES.contains(columns.get(i))) {
                row.add(Times.percent(Double.parseDouble(cell)));
            } else {
                row.add(decimal ? cell.replace(".", point) : cell);
            }
        }
        if (!row.isEmpty()) {
            row.set(0, said(ROWS, row.get(0)));
        }
        return row;
    }

    private static String said(Map<String, String> texts, String words) {
        String key = texts.get(words);
        return key == null ? words : TEXTS.get(key);
    }
}
