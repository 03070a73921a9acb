package org.turnwise.session.history;

/** The session's file could not be read or written. Nothing has changed; {@code remedy} says what the user can do. */
public final class SessionStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String remedy;

    public SessionStoreException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public SessionStoreException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
