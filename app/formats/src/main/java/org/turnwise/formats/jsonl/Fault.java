package org.turnwise.formats.jsonl;

/** Why a record cannot be taken: which field and what is wrong with it. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    Fault(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }

    String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
