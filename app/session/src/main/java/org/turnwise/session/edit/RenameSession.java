package org.turnwise.session.edit;

import org.turnwise.session.model.Session;

/** Changes the name of the session; its file keeps its own. */
public record RenameSession(String name) implements Edit {
    @Override
    public Session applyTo(Session before) {
        return before.withName(name);
    }

    @Override
    public Edit inverse(Session before) {
        return new RenameSession(before.name());
    }

    @Override
    public Touched touched(Session before) {
        return Touched.SETTINGS;
    }

    @Override
    public String description() {
        return "Rename session";
    }
}
