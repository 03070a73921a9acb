package org.turnwise.desktop.shell;

import java.util.List;

/** What files of recordings are usually called: what file dialogs show at first. Others can be recordings too. */
public final class RecordingFiles {
    /** Without the dot, in lower case; films first. */
    public static final List<String> EXTENSIONS = List.of(
            "mp4", "mkv", "webm", "avi", "mov", "m4v", "mpg", "ts", "wav", "mp3", "flac", "ogg", "opus", "m4a", "aac");

    private RecordingFiles() {}
}
