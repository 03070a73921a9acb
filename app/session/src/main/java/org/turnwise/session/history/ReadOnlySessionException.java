package org.turnwise.session.history;

/** An edit of a session that is open for reading only; the message says why, in the user's words. */
public final class ReadOnlySessionException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ReadOnlyReason reason;

    public ReadOnlySessionException(ReadOnlyReason reason) {
        super("The session cannot be changed here. " + reason.message());
        this.reason = reason;
    }

    public ReadOnlyReason reason() {
        return reason;
    }
}
