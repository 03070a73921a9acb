package org.turnwise.desktop.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.turnwise.formats.Transcript;
import org.turnwise.session.model.MediaSource;
import org.turnwise.session.model.TimeSpan;

/**
 * A session that is about to be made, with everything that takes time already found out.
 *
 * @param file where it will be; nothing is there yet
 * @param media the recording, with its path relative to {@code file}
 * @param spans turns proposed from pauses; empty where there is a transcript
 */
public record NewSession(
        Path file, String name, Optional<MediaSource> media, Optional<Transcript> transcript, List<TimeSpan> spans) {
    public NewSession {
        spans = List.copyOf(spans);
    }

    /** The same under another name; the file keeps its own. */
    public NewSession called(String title) {
        return new NewSession(file, title, media, transcript, spans);
    }
}
