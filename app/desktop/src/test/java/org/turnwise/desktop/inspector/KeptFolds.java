package org.turnwise.desktop.inspector;

import java.util.List;

/** Which parts are open, in a list that a test can look at. */
record KeptFolds(List<String> open) implements Folds {
    @Override
    public boolean isOpen(String part) {
        return open.contains(part);
    }

    @Override
    public void opened(String part) {
        open.add(part);
    }

    @Override
    public void closed(String part) {
        open.remove(part);
    }
}
