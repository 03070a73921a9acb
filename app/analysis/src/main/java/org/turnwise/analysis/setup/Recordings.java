package org.turnwise.analysis.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.turnwise.media.probe.MediaDescription;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.Session;
import org.turnwise.session.store.MediaHash;
import org.turnwise.session.store.MediaPaths;

/** Describes a session's recordings. */
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

    /** The same under an id that no recording of the session has. */
    public static MediaSource another(Session session, MediaSource media) {
        Set<String> taken = session.media().stream().map(MediaSource::id).collect(Collectors.toSet());
        String id = FIRST;
        for (int number = 2; taken.contains(id); number++) {
            id = FIRST + "-" + number;
        }
        return new MediaSource(
                id,
                media.path(),
                media.contentHash(),
                media.sizeBytes(),
                media.durationMillis(),
                media.video(),
                media.audio(),
                media.offsetMillis());
    }
}
