package io.kedang.audit.internal.chain;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/**
 * The one text of an entry that its hash is over: JSON with all members, in one order, without spaces, and nothing escaped that need not be.
 * An exported line is this text with the hash as its last member. Written down for others in docs/audit.md; a change there is a new version here.
 */
final class CanonicalEntry {

    private static final int VERSION = 1;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(400);

    private CanonicalEntry() {
    }

    static byte[] bytes(UUID tenant, long seq, ChainEntry entry) {
        return text(tenant, seq, entry).getBytes(StandardCharsets.UTF_8);
    }

    static String text(UUID tenant, long seq, ChainEntry entry) {
        return new CanonicalEntry().write(tenant, seq, entry);
    }

    private String write(UUID tenant, long seq, ChainEntry entry) {
        text.append("{\"v\":").append(VERSION);
        string("tenant", tenant.toString());
        number("seq", seq);
        number("id", entry.id());
        string("at", time(entry.at()));
        string("actor", id(entry.actor()));
        string("action", entry.action());
        string("result", entry.result());
        string("target", entry.target());
        string("targetId", id(entry.targetId()));
        strings("fields", entry.fields());
        string("detail", entry.detail());
        string("reason", entry.reason());
        string("change", entry.change());
        string("requestId", entry.requestId());
        string("address", entry.address());
        strings("targets", entry.targets());
        number("times", entry.times());
        return text.append('}').toString();
    }

    static String time(OffsetDateTime at) {
        return TIME.format(at.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static String id(UUID id) {
        return id == null ? null : id.toString();
    }

    private void name(String name) {
        text.append(",\"").append(name).append("\":");
    }

    private void number(String name, long value) {
        name(name);
        text.append(value);
    }

    private void string(String name, String value) {
        name(name);
        quoted(value);
    }

    private void strings(String name, List<?> values) {
        name(name);
        text.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            quoted(values.get(i) == null ? null : values.get(i).toString());
        }
        text.append(']');
    }

    private void quoted(String value) {
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < ' ') {
            text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        } else {
            text.append(c);
        }
    }
}
