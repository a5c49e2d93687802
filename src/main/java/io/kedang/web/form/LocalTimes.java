package io.kedang.web.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.template.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Date-times as a browser's input takes them: by the clock of the field's zone, without saying so. */
final class LocalTimes {

    private LocalTimes() {
    }

    /** {@code 2026-11-21T16:30} of an instant; what is no instant stays as it is, to be mended. */
    static String typed(Field field, String stored) {
        try {
            return LocalDateTime.ofInstant(Instant.parse(stored), ZoneId.of(field.settings().zone())).toString();
        } catch (DateTimeException notAnInstant) {
            return stored;
        }
    }

    /** The instant of what was typed; what is no local time goes to the intake as it is. */
    static String stored(Field field, String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(ZoneId.of(field.settings().zone())).toInstant().toString();
        } catch (DateTimeException readByIntake) {
            return typed;
        }
    }

    /** Where clocks are put back a local time comes twice: the input cannot tell, so that what was not touched stays as it was. */
    static boolean untouched(Field field, JsonNode typed, JsonNode before) {
        return before != null && before.isTextual() && typed.asText().equals(stored(field, typed(field, before.asText())));
    }
}
