package org.turnwise.desktop.shell;

import java.util.function.Consumer;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.model.Session;

/** Opens a session's file, on the thread of its editor. */
@FunctionalInterface
public interface SessionOpener {
    /** @param beginning may be told what a long session begins with, before the rest of it is read */
    SessionEditor open(Consumer<Session> beginning) throws Exception;
}
