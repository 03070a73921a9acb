package org.turnwise.desktop.turns;

import java.util.List;
import org.turnwise.desktop.shell.TurnRow;
import org.turnwise.desktop.wording.Texts;

/** Which turns count as unsure, measured against the other turns of the session. */
public enum UncertaintyBand {
    ANY("band.any", 0.0),
    UPPER_HALF("band.half", 0.5),
    UPPER_QUARTER("band.quarter", 0.75),
    UPPER_TENTH("band.tenth", 0.9);

    private static final Texts TEXTS = Texts.of(UncertaintyBand.class);

    private final String key;
    private final double quantile;

    UncertaintyBand(String key, double quantile) {
        this.key = key;
        this.quantile = quantile;
    }

    public String words() {
        return TEXTS.get(key);
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
