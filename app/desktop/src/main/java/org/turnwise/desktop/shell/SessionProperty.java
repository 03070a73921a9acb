package org.turnwise.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.beans.value.ChangeListener;
import org.turnwise.session.model.Session;

/**
 * The session after the last edit. Tells its listeners of every other session that it gets, without asking whether it
 * says the same as the one before, as the toolkit's properties do for each edit: two sessions are compared turn by turn
 * and label by label, which takes longer the more there are. Confined to the FX thread.
 */
final class SessionProperty extends ReadOnlyObjectPropertyBase<Session> {
    private final Object owner;
    private final List<ChangeListener<? super Session>> listeners = new ArrayList<>();
    private Session session;

    SessionProperty(Object owner, Session first) {
        this.owner = owner;
        this.session = first;
    }

    @Override
    public Session get() {
        return session;
    }

    void set(Session next) {
        Session before = session;
        if (next == before) {
            return;
        }
        session = next;
        fireValueChangedEvent();
        for (ChangeListener<? super Session> listener : List.copyOf(listeners)) {
            listener.changed(this, before, next);
        }
    }

    @Override
    public void addListener(ChangeListener<? super Session> listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(ChangeListener<? super Session> listener) {
        listeners.remove(listener);
    }

    @Override
    public Object getBean() {
        return owner;
    }

    @Override
    public String getName() {
        return "session";
    }
}
