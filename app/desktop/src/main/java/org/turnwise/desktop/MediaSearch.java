package org.turnwise.desktop;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.turnwise.desktop.recordings.Whereabouts;
import org.turnwise.desktop.shell.FileChoice;
import org.turnwise.desktop.shell.FxSession;
import org.turnwise.desktop.shell.MediaState;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;

/** Finds an open session's first recording, and asks where it is when it cannot be found. */
final class MediaSearch {
    private final FxSession session;
    private final Whereabouts whereabouts;

    /**
     * @param background runs the looking
     * @param note says a passing remark
     * @param warn shows what the annotator should know of the recording
     */
    MediaSearch(
            FxSession session,
            FileChoice files,
            Executor background,
            Executor fx,
            Consumer<String> note,
            Consumer<String> warn) {
        this.session = session;
        this.whereabouts = new Whereabouts(session, files, background, fx, note, warn);
    }

    /** Looks for the first recording, now and whenever another becomes the first. */
    void follow() {
        session.sessionProperty().addListener((o, was, is) -> {
            if (was.media() != is.media() && !contentOf(was).equals(contentOf(is))) {
                look();
            }
        });
        look();
    }

    /** Looks for the first recording; the session's media state says how it goes. */
    void look() {
        first(session.session())
                .ifPresentOrElse(
                        source -> whereabouts.look(source, session::media), () -> session.media(new MediaState.None()));
    }

    /** Asks the annotator where the recording is, and remembers the answer in the session. */
    void ask() {
        first(session.session()).ifPresent(source -> whereabouts.ask(source, session::media));
    }

    private static Optional<String> contentOf(Session session) {
        return first(session).map(MediaSource::contentHash);
    }

    private static Optional<MediaSource> first(Session session) {
        return session.media().stream().findFirst();
    }
}
