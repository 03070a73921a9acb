package org.turnwise.session.store;

import java.nio.file.Path;

/** How a session's file and the recordings it refers to name each other. */
public final class MediaPaths {
    private MediaPaths() {}

    /** What {@link org.turnwise.session.model.MediaSource#path} holds: relative to the session file where possible. */
    public static String of(Path sessionFile, Path recording) {
        Path folder = folderOf(sessionFile);
        Path target = recording.toAbsolutePath().normalize();
        try {
            return slashes(folder.relativize(target));
        } catch (IllegalArgumentException e) {
            // Another drive: there is no relative path.
            return slashes(target);
        }
    }

    /** Where the recording with this path is expected. */
    public static Path resolve(Path sessionFile, String path) {
        return folderOf(sessionFile).resolve(path).normalize();
    }

    /** The same recording's path as seen from another session file. */
    static String between(Path oldSession, Path newSession, String path) {
        return Path.of(path).isAbsolute() ? path : of(newSession, resolve(oldSession, path));
    }

    static Path folderOf(Path sessionFile) {
        Path absolute = sessionFile.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
