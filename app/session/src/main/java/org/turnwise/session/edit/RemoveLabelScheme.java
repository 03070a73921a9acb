package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Removes a scheme that nothing uses. */
public record RemoveLabelScheme(String scheme) implements Edit {
    @Override
    public Session applyTo(Session before) {
        Fit.there(before.schemes(), scheme);
        if (Fit.schemeIsUsed(before, scheme)) {
            throw new EditRejected("This label scheme is in use; choose another and clear its labels first.");
        }
        return before.withSchemes(before.schemes().minus(scheme));
    }

    @Override
    public Edit inverse(Session before) {
        return new PutLabelScheme(Fit.there(before.schemes(), scheme));
    }

    @Override
    public Touched touched(Session before) {
        return Touched.scheme(scheme);
    }

    @Override
    public String description() {
        return "Remove label scheme";
    }
}
