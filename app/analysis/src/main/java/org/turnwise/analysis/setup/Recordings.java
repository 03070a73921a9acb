package org.turnwise.analysis.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.store.MediaHash;
import org.turnwise.session.store.MediaPaths;

/** Describes a new session's recording. */
public final class Recordings {
    private static final String FIRST = "recording";

    private Recordings() {}

    /**
     * The recording as the session at {@code session} will refer to it. Reads the whole file, for its hash.
     *
     * @param read is told how many bytes were read so far
     * @throws java.util.concurrent.CancellationException once {@code cancelled} says so
     */
    public static MediaSource source(Path session, MediaDescription media, LongConsumer read, BooleanSupplier cancelled)
            throws IOException {
        return new MediaSource(
                FIRST,
                MediaPaths.of(session, media.file()),
                MediaHash.of(media.file(), read, cancelled),
                Files.size(media.file()),
                media.durationMillis(),
                media.video().isPresent(),
                media.audio().isPresent());
    }
}
