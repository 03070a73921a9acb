package org.turnwise.formats;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads one format. Stateless, to be used from any thread.
 */
public interface TranscriptReader {
    /** Name for menus and reports: "SubRip subtitles". */
    String name();

    /** Lower-case file extensions without the dot; the first is the usual one. */
    List<String> extensions();

    /** Looks at the head only; cheap. */
    Recognition recognise(FileHead head);

    /**
     * Reads the file whatever its extension. Never throws for what is in the file or for a file that cannot be read:
     * that is a problem of severity ERROR in the result.
     */
    ImportResult read(Path file, ImportOptions options);
}
