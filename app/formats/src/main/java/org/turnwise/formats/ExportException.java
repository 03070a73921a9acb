package org.turnwise.formats;

/** An export that did not happen; what stood at the target before stands there still. The message is for the user. */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String message;

    public ExportException(String message) {
        super(message);
        this.message = message;
    }

    public ExportException(String message, Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
