package org.turnwise.formats;

/**
 * One thing a reader found in a file, in words an annotator can act on.
 *
 * @param file name of the file without its folder
 * @param line 1-based line of the (unpacked) file where it starts; 0 where it concerns the whole file
 * @param field column or part of the line ("StartTime", "end"), empty where it concerns the whole line
 * @param message what is wrong, quoting what stands there
 * @param remedy what to do about it, or what accepting the import makes of it
 */
public record Problem(String file, int line, String field, Severity severity, String message, String remedy) {
    /** How much a problem matters. */
    public enum Severity {
        /** Something could not be read: nothing is imported until the caller accepts what can be. */
        ERROR,
        /** Read as it stands, but it looks wrong. */
        WARNING,
        /** A decision the reader made that the annotator should know. */
        NOTE
    }

    /** One line for a report: {@code talk.srt, line 7, end: ... (remedy)}. */
    public String inWords() {
        StringBuilder words = new StringBuilder(file);
        if (line > 0) {
            words.append(", line ").append(line);
        }
        if (!field.isEmpty()) {
            words.append(", ").append(field);
        }
        words.append(": ").append(message);
        if (!remedy.isEmpty()) {
            words.append(" ").append(remedy);
        }
        return words.toString();
    }
}
