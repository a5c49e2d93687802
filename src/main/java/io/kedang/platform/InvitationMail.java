package io.kedang.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/**
 * How the mail to somebody who was invited stands.
 *
 * @param state  {@code waiting}, {@code sent} or {@code failed}
 * @param reason why the last try failed, as a code with a text in {@code messages/problems}; null when none did
 * @param at     when it was sent or given up; while it waits, when it is tried next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationMail(String state, String reason, OffsetDateTime at) {
}
