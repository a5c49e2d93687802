package io.kedang.kernel;

/**
 * One thing wrong with a value that was sent.
 *
 * @param pointer JSON Pointer (RFC 6901) to the value in the request body
 * @param code stable code, e.g. {@code required}
 * @param message what to do, in the caller's language; never quotes the value
 */
public record Violation(String pointer, String code, String message) {
}
