package org.turnwise.analysis.turn;

import java.nio.file.Path;
import java.util.function.Function;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.MediaLocation;
import org.turnwise.session.store.MediaLocator;

/** Where a session's recording is now. */
public sealed interface SessionRecording {
    /** @param contentHash of what lies there, the session's own */
    record Found(Path file, String contentHash) implements SessionRecording {}

    /** @param reason in the user's words */
    record Missing(String reason) implements SessionRecording {}

    /**
     * Looks for it; takes long where it was moved. A file of another content in its place does not count: what is measured
     * would be published as the session's.
     */
    static SessionRecording find(Session session, Path sessionFile) {
        if (session.media().isEmpty()) {
            return new Missing("the session has no recording");
        }
        MediaSource source = session.media().get(0);
        MediaLocation location = new MediaLocator(sessionFile).locate(source);
        if (location instanceof MediaLocation.Found found) {
            return new Found(found.file(), source.contentHash());
        }
        if (location instanceof MediaLocation.Moved moved) {
            return new Found(moved.file(), source.contentHash());
        }
        return new Missing(
                location instanceof MediaLocation.Changed changed
                        ? "another recording lies at " + changed.file() + " than the session was made with"
                        : "the recording was not found");
    }

    /** What one of the two makes of it. */
    default <R> R map(Function<Found, R> found, Function<String, R> missing) {
        return this instanceof Found there ? found.apply(there) : missing.apply(((Missing) this).reason());
    }
}
