package org.turnwise.desktop.schemes;

/** A file is no label scheme; the message names file, line and field and says what to do. */
public final class SchemeFileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    SchemeFileException(String words) {
        super(words);
        this.words = words;
    }

    /** The message. */
    public String words() {
        return words;
    }
}
