package org.turnwise.session.edit;

import java.util.List;
import org.turnwise.session.model.GoldKey;
import org.turnwise.session.model.Session;

/** Takes the gold label of a turn away. */
public record ClearGold(GoldKey key) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.gold(), key);
        return before.withGold(before.gold().minus(key));
    }

    @Override
    public Edit inverse(Session before) {
        return new SetGold(Fit.there(before.gold(), key));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.gold(List.of(key));
    }

    @Override
    public String description() {
        return "Clear gold label";
    }
}
