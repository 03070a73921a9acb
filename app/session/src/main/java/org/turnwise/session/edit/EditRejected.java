package org.turnwise.session.edit;

/** An edit that does not fit the session it was applied to; the session stays as it was. The message is for the user. */
public final class EditRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EditRejected(String message) {
        super(message);
    }
}
