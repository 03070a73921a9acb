package org.turnwise.inference.onnx;

/**
 * A model or model pack cannot be used. The message names the file and the field, says what is wrong and what to do,
 * and may be shown to the user as it stands.
 */
public final class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ModelException(String message) {
        super(message);
    }

    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
