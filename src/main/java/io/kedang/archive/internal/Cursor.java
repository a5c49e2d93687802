package io.kedang.archive.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.archive.ArchiveError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;

/** Where a page ended: the sort value and id of its last record, for the sort that it was made with. Opaque to clients, and checked like all they send. */
record Cursor(String sort, String value, UUID id) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(new String[] {sort, value, id.toString()}));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws Problem {@link ArchiveError#CURSOR_MALFORMED} also when it was made for another sort */
    static Cursor decode(String text, SortKey sort) {
        try {
            var parts = JSON.readValue(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8), String[].class);
            if (parts.length == 3 && parts[0].equals(sort.text()) && parts[1] != null && StringForms.storable(parts[1])) {
                checkType(parts[1], sort.cast());
                return new Cursor(parts[0], parts[1], Ids.parse(parts[2]).orElseThrow(() -> Problem.of(ArchiveError.CURSOR_MALFORMED)));
            }
        } catch (IllegalArgumentException | JsonProcessingException | DateTimeParseException | NullPointerException malformed) {
            throw Problem.of(ArchiveError.CURSOR_MALFORMED);
        }
        throw Problem.of(ArchiveError.CURSOR_MALFORMED);
    }

    private static void checkType(String value, String cast) {
        if (cast.endsWith("numeric") && !value.equals("-Infinity")) {
            var number = new BigDecimal(value);
            if (number.precision() > 100 || Math.abs((long) number.scale()) > 100) {
                throw Problem.of(ArchiveError.CURSOR_MALFORMED);
            }
        } else if (cast.endsWith("timestamptz")) {
            OffsetDateTime.parse(value);
        }
    }
}
