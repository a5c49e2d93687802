package io.kedang.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a field's value is written in SQL, for indexes and for the conditions that are to use them: both must say exactly the same.
 * The key is a literal in an index and a bound parameter in a query; a plan made for bound values sees the same expression.
 */
public final class FieldSql {

    private FieldSql() {
    }

    /** The value as something that has an order and is never null: absent sorts first. @param key {@code '…'} or {@code $n} */
    public static String ordered(Field field, String key) {
        return switch (field.type()) {
            case NUMBER -> "coalesce((data ->> " + key + ")::numeric, '-Infinity'::numeric)";
            case MONEY -> "coalesce(((data -> " + key + ") ->> 'amount')::numeric, '-Infinity'::numeric)";
            case TEXT, EMAIL, PHONE -> "coalesce(data ->> " + key + ", ''::text) COLLATE sorting.pinyin";
            default -> "coalesce(data ->> " + key + ", ''::text)";
        };
    }

    /** The SQL type that a bound value is cast to when it is compared with {@link #ordered}. */
    public static String castOf(Field field) {
        return switch (field.type()) {
            case NUMBER, MONEY -> "::text::numeric";
            default -> "::text";
        };
    }

    /** A name within PostgreSQL's 63 bytes, the same every time. @param kind {@code ix}, {@code ux} or {@code st} */
    public static String indexName(String kind, String template, String field) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((template + "/" + field).getBytes(StandardCharsets.UTF_8));
            return "record_" + kind + "_" + HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
