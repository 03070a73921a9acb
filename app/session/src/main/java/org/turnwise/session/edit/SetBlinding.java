package org.turnwise.session.edit;

import org.turnwise.session.model.Blinding;
import org.turnwise.session.model.Session;

/** Says whether annotators see others' opinions of a turn before they give their own. */
public record SetBlinding(Blinding blinding) implements Edit {
    @Override
    public Session applyTo(Session before) {
        return before.withBlinding(blinding);
    }

    @Override
    public Edit inverse(Session before) {
        return new SetBlinding(before.blinding());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Change how labels are made";
    }
}
