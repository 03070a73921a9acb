package org.turnwise.analysis.face;

import java.nio.file.Path;
import org.turnwise.analysis.turn.SessionRecording;
import org.turnwise.media.MediaException;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.media.probe.MediaProbe;
import org.turnwise.media.probe.VideoStream;
import org.turnwise.session.model.Session;

/** The pictures that faces are looked for in, or why there are none. */
public sealed interface Footage {
    /**
     * A recording with moving pictures.
     *
     * @param contentHash names the recording in caches; empty where nothing is to be kept
     */
    record Recorded(MediaDescription media, String contentHash) implements Footage {
        public Recorded {
            if (media.video().isEmpty()) {
                throw new IllegalArgumentException(media.file() + " has no moving pictures");
            }
        }

        public VideoStream stream() {
            return media.video().orElseThrow();
        }

        /** What is looked at, for provenance. */
        public String inWords() {
            VideoStream stream = stream();
            return "%s, %d x %d".formatted(stream.codec(), stream.width(), stream.height());
        }
    }

    /** @param reason in the user's words */
    record Missing(String reason) implements Footage {}

    /** Looks into a file. */
    static Footage of(Path file, String contentHash) {
        try {
            return of(MediaProbe.probe(file), contentHash);
        } catch (MediaException e) {
            return new Missing(String.valueOf(e.getMessage()));
        }
    }

    static Footage of(MediaDescription media, String contentHash) {
        return media.video().isPresent()
                ? new Recorded(media, contentHash)
                : new Missing("no picture in this recording");
    }

    /** Finds a session's recording where it is now. May take long where it was moved: not for the screen's thread. */
    static Footage of(Session session, Path sessionFile) {
        return SessionRecording.find(session, sessionFile)
                .map(found -> of(found.file(), found.contentHash()), Missing::new);
    }
}
