package org.turnwise.session.model;

import java.util.Comparator;

/** Where a {@link GoldLabel} stands: one turn, one scheme. */
public record GoldKey(TurnId turn, String scheme) implements Comparable<GoldKey> {
    private static final Comparator<GoldKey> ORDER =
            Comparator.comparing(GoldKey::turn).thenComparing(GoldKey::scheme);

    @Override
    public int compareTo(GoldKey other) {
        return ORDER.compare(this, other);
    }
}
