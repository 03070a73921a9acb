package org.turnwise.session.edit;

import org.turnwise.session.model.LabelScheme;
import org.turnwise.session.model.Session;

/** Adds a label scheme or puts it in the place of the one with the same id. */
public record PutLabelScheme(LabelScheme scheme) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.schemeKeepsLabelsInUse(before, scheme);
        return before.withSchemes(before.schemes().plus(scheme.id(), scheme));
    }

    @Override
    public Edit inverse(Session before) {
        LabelScheme old = before.schemes().get(scheme.id());
        return old == null ? new RemoveLabelScheme(scheme.id()) : new PutLabelScheme(old);
    }

    @Override
    public Touched touched(Session before) {
        return Touched.scheme(scheme.id());
    }

    @Override
    public String description() {
        return "Change label scheme " + scheme.name();
    }
}
