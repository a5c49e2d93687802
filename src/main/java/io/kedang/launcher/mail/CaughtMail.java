package io.kedang.launcher.mail;

import java.time.Instant;

/** One message the catcher holds, for one recipient. @param messageId as its sender wrote it; empty when it did not */
public record CaughtMail(long id, String to, String from, String subject, Instant date, String messageId, String text) {
}
