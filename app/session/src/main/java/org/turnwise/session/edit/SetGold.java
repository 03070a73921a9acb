package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.GoldLabel;
import org.turnwise.session.model.Session;

/** Sets the gold label of a turn in a scheme. */
public record SetGold(GoldLabel gold) implements Edit {
    private GoldKey key() {
        return new GoldKey(gold.turn(), gold.scheme());
    }

    @Override
    public Session applyTo(Session before) {
        Fit.turn(before, gold.turn());
        Fit.label(before, gold.scheme(), gold.label());
        return before.withGold(before.gold().plus(key(), gold));
    }

    @Override
    public Edit inverse(Session before) {
        GoldLabel old = before.gold().get(key());
        return old == null ? new ClearGold(key()) : new SetGold(old);
    }

    @Override
    public Touched touched(Session before) {
        return Touched.gold(List.of(key()));
    }

    @Override
    public String description() {
        return "Gold label " + gold.label();
    }
}
