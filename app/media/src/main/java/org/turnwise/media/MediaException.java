package org.turnwise.media;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A recording that cannot be used as asked. The message is written for the person who chose the file: it names the file,
 * says what is wrong and what to do, and can be shown as it is.
 */
public final class MediaException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, for callers that react differently (ask for the file again, offer to import as transcript). */
    public enum Reason {
        NOT_FOUND,
        UNREADABLE,
        EMPTY,
        NOT_MEDIA,
        TRUNCATED,
        NO_STREAMS,
        NO_VIDEO,
        NO_AUDIO,
        UNSUPPORTED_CODEC,
        DECODING_FAILED
    }

    private final transient Path file;
    private final Reason reason;

    public MediaException(Path file, Reason reason, String message) {
        super(message);
        this.file = file;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }
}
