package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Chooses the scheme annotators work in. */
public record ChooseScheme(String scheme) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.schemes(), scheme);
        return before.withActiveScheme(scheme);
    }

    @Override
    public Edit inverse(Session before) {
        return new ChooseScheme(before.activeScheme());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Choose label scheme";
    }
}
