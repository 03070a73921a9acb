package org.turnwise.desktop;

import org.turnwise.desktop.inspector.Folds;
import org.turnwise.desktop.preferences.PreferencesModel;

/** Keeps which parts of the inspector are open from one start to the next. */
record RememberedFolds(PreferencesModel preferences) implements Folds {
    @Override
    public boolean isOpen(String part) {
        return preferences.remembered().open().contains(part);
    }

    @Override
    public void opened(String part) {
        preferences.remember(r -> r.withOpen(part));
    }

    @Override
    public void closed(String part) {
        preferences.remember(r -> r.withClosed(part));
    }
}
