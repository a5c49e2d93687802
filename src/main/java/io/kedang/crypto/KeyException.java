package io.kedang.crypto;

/** A key that is missing, or does not open what it should. The message names keys by id and never holds any. */
public class KeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyException(String message) {
        super(message);
    }

    public KeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
