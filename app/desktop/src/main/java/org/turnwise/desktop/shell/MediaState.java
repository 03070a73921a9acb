package org.turnwise.desktop.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.store.MediaHash;

/** Whether the session's recording can be played. */
public sealed interface MediaState {
    /** The session has no recording. */
    record None() implements MediaState {}

    /** It is being looked for. */
    record Searching(MediaSource source) implements MediaState {}

    record Found(MediaSource source, Path file) implements MediaState {
        /**
         * What caches know the file by: a file of another size is another recording than the session's. May read the whole
         * file: not for the FX thread.
         *
         * @throws UncheckedIOException where it cannot be read
         */
        public String contentHash() {
            try {
                return Files.size(file) == source.sizeBytes() ? source.contentHash() : MediaHash.of(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param expected where the session says it is */
    record Missing(MediaSource source, Path expected) implements MediaState {}
}
