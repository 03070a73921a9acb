package org.turnwise.formats;

import java.io.IOException;
import org.turnwise.session.model.Session;

/** Writes a session as a dataset of one format, in UTF-8. Stateless, to be used from any thread. */
public interface DatasetWriter {
    /** Short name for a command line: "csv", "jsonl", "vtt", "srt". */
    String id();

    /** Name for menus: "JSON Lines". */
    String name();

    /** File extension without the dot. */
    String extension();

    /**
     * Writes the turns the options choose.
     *
     * @throws IOException only as {@code out} throws it
     */
    void write(Session session, ExportOptions options, Appendable out) throws IOException;
}
