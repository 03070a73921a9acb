package org.turnwise.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the annotator for a file. */
public interface FileChoice {
    /**
     * @param kind what is looked for, as the list of file kinds says it
     * @param extensions without the dot; empty for any file
     * @return empty where the annotator thought better of it
     */
    Optional<Path> existing(String title, String kind, List<String> extensions);

    /** A file that may not be there yet; where it is, the annotator has said here that it may be replaced. */
    Optional<Path> fresh(String title, Path suggested);
}
