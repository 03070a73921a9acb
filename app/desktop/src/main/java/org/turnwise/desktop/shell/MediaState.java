package org.turnwise.desktop.shell;

import java.nio.file.Path;
import org.turnwise.session.model.MediaSource;

/** Whether the session's recording can be played. */
public sealed interface MediaState {
    /** The session has no recording. */
    record None() implements MediaState {}

    /** It is being looked for. */
    record Searching(MediaSource source) implements MediaState {}

    record Found(MediaSource source, Path file) implements MediaState {}

    /** @param expected where the session says it is */
    record Missing(MediaSource source, Path expected) implements MediaState {}
}
