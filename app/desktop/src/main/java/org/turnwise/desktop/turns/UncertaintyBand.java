package org.turnwise.desktop.turns;

import java.util.List;
import org.turnwise.desktop.shell.TurnRow;

/** Which turns count as unsure, measured against the other turns of the session. */
public enum UncertaintyBand {
    ANY("Any", 0.0),
    UPPER_HALF("The less sure half", 0.5),
    UPPER_QUARTER("The least sure quarter", 0.75),
    UPPER_TENTH("The least sure tenth", 0.9);

    private final String words;
    private final double quantile;

    UncertaintyBand(String words, double quantile) {
        this.words = words;
        this.quantile = quantile;
    }

    public String words() {
        return words;
    }

    /** The least predictive uncertainty, in nats, a turn of this band has among the given ones. */
    public double threshold(List<TurnRow> rows) {
        double[] values = rows.stream()
                .filter(r -> r.prediction().isPresent())
                .mapToDouble(TurnRow::uncertainty)
                .sorted()
                .toArray();
        if (this == ANY || values.length == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return values[Math.min(values.length - 1, (int) Math.floor(quantile * values.length))];
    }
}
