package org.turnwise.formats;

import java.util.List;
import java.util.Locale;

/**
 * The beginning of a file, unpacked and decoded, by which readers recognise what is theirs.
 *
 * @param fileName without folder and without a {@code .gz} ending
 * @param lines the first lines without their ends; empty for a binary file
 */
public record FileHead(String fileName, List<String> lines) {
    public FileHead {
        lines = List.copyOf(lines);
    }

    /** The lower-case extension without its dot, empty where there is none. */
    public String extension() {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public boolean hasExtensionOf(TranscriptReader reader) {
        return reader.extensions().contains(extension());
    }
}
