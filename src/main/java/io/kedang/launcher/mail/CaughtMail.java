package io.kedang.launcher.mail;

import java.time.Instant;

/** One message the catcher holds, for one recipient. */
public record CaughtMail(long id, String to, String from, String subject, Instant date, String text) {
}
