package org.turnwise.cli;

import java.nio.file.Path;
import org.turnwise.session.history.ReadOnlyReason;
import org.turnwise.session.history.SessionEditor;
import org.turnwise.session.store.SessionFiles;

/** Opens session files for commands. */
final class SessionFile {
    private static final String ENDING = "." + SessionFiles.EXTENSION;

    private SessionFile() {}

    static boolean isSession(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    /** The file's name without its ending. */
    static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    static SessionEditor openForReading(Path file) {
        return new SessionFiles().open(GivenPath.fileToRead("the session", file));
    }

    /** @throws CliFailure if the session can be read only, with the reason */
    static SessionEditor openForWriting(Path file) {
        SessionEditor editor = openForReading(file);
        var reason = editor.readOnlyReason().map(ReadOnlyReason::message);
        if (reason.isPresent()) {
            editor.close();
            throw new CliFailure(file + " cannot be changed: " + reason.get());
        }
        return editor;
    }
}
