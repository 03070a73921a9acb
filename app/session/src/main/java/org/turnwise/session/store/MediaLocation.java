package org.turnwise.session.store;

import java.nio.file.Path;
import java.util.List;
import org.turnwise.session.model.MediaSource;

/** Where a recording is, as {@link MediaLocator} found. */
public sealed interface MediaLocation {
    /** At the path the session has, with the size it had. Its content was not read. */
    record Found(Path file) implements MediaLocation {}

    /**
     * Elsewhere, with the very same content.
     *
     * @param path what {@link org.turnwise.session.edit.RelocateMedia} should set
     */
    record Moved(Path file, String path) implements MediaLocation {}

    /**
     * At its path is a file, but not the recording: its content changed. Turns' times may not fit it.
     *
     * @param hash of what is there now
     */
    record Changed(Path file, String hash) implements MediaLocation {}

    /**
     * Nowhere: the user must be asked.
     *
     * @param expected where it should be
     * @param searched the folders that were looked through
     */
    record Missing(MediaSource media, Path expected, List<Path> searched) implements MediaLocation {}
}
