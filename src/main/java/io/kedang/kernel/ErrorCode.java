package io.kedang.kernel;

/** A stable error of a feature. Each feature has one enum of these; its slug is the problem's {@code code}. */
public interface ErrorCode {

    /** Lower-case words joined by underscores: stable, part of the API. Texts are found by it in {@code messages/problems}. */
    String slug();

    /** The HTTP status. */
    int status();
}
