package io.kedang.web.view;

/**
 * A page that says what went wrong and what to do. {@code code} is the stable error code, {@code requestId} helps support find the log.
 *
 * @param again whether signing in again, with a second factor, is what helps
 */
public record FaultPage(int status, String title, String text, String code, String requestId, boolean signOut, boolean again) {
}
