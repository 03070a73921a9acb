package org.turnwise.session.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.turnwise.session.model.Session;

/** Edits that are done, undone and kept as one, in order. */
public record Several(String description, List<Edit> edits) implements Edit {
    public Several {
        edits = List.copyOf(edits);
    }

    @Override
    public Session applyTo(Session before) {
        Session session = before;
        for (Edit edit : edits) {
            session = edit.applyTo(session);
        }
        return session;
    }

    @Override
    public Edit inverse(Session before) {
        Deque<Edit> inverses = new ArrayDeque<>();
        Session session = before;
        for (Edit edit : edits) {
            inverses.push(edit.inverse(session));
            session = edit.applyTo(session);
        }
        return new Several(description, List.copyOf(inverses));
    }

    @Override
    public Edit settledOn(Session before) {
        List<Edit> settled = new ArrayList<>();
        Session session = before;
        for (Edit edit : edits) {
            Edit next = edit.settledOn(session);
            settled.add(next);
            session = next.applyTo(session);
        }
        return new Several(description, settled);
    }

    @Override
    public Touched touched(Session before) {
        List<Touched> parts = new ArrayList<>();
        Session session = before;
        for (Edit edit : edits) {
            parts.add(edit.touched(session));
            session = edit.applyTo(session);
        }
        return Touched.all(parts);
    }
}
