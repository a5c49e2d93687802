package io.kedang.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * How a field's value is written in SQL, for indexes and for the conditions that are to use them: both must say exactly the same.
 * The key is a literal in an index and a bound parameter in a query; a plan made for bound values sees the same expression.
 * Records of other versions may hold a value of another type under the key: no expression fails on any JSON.
 */
public final class FieldSql {

    private static final Set<FieldType> WORDS = EnumSet.of(FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE);

    private FieldSql() {
    }

    /** The value as something that has an order and is never null: absent sorts first. @param key {@code '…'} or {@code $n} */
    public static String ordered(Field field, String key) {
        var type = kept(field);
        if (type == FieldType.MONEY) {
            return "coalesce(" + numeric("(data -> " + key + ")", "'amount'") + ", '-Infinity'::numeric)";
        }
        if (numeric(type)) {
            return "coalesce(" + numeric("data", key) + ", '-Infinity'::numeric)";
        }
        return "coalesce(data ->> " + key + ", ''::text)" + (WORDS.contains(type) ? " COLLATE sorting.pinyin" : "");
    }

    /** What no two records may share; null where the field is absent. Numbers are the same whatever their zeros, text whatever its case. */
    public static String distinct(Field field, String key) {
        return switch (kept(field)) {
            case NUMBER -> numeric("data", key);
            case URL -> "data ->> " + key;
            default -> "lower(data ->> " + key + ")";
        };
    }

    /** The SQL type that a bound value is cast to when it is compared with {@link #ordered}. */
    public static String castOf(Field field) {
        var type = kept(field);
        return type == FieldType.MONEY || numeric(type) ? "::text::numeric" : "::text";
    }

    /** The type as which the value is kept: a formula's is that of its result. */
    public static FieldType kept(Field field) {
        return field.type() == FieldType.FORMULA ? field.settings().result() : field.type();
    }

    private static boolean numeric(FieldType type) {
        return type == FieldType.NUMBER || type == FieldType.PERCENT || type == FieldType.RATING;
    }

    private static String numeric(String container, String key) {
        return "CASE jsonb_typeof(" + container + " -> " + key + ") WHEN 'number' THEN (" + container + " ->> " + key + ")::numeric END";
    }

    /**
     * A name within PostgreSQL's 63 bytes, the same every time for the same definition; another definition has another name.
     *
     * @param kind       {@code ix} or {@code ux}
     * @param expression what is indexed
     */
    public static String indexName(String kind, String template, String field, String expression) {
        return indexNames(kind, template, field) + digest(expression, 6);
    }

    /** What the names of all indexes of a kind on a field begin with, whatever they index: of earlier versions, too. */
    public static String indexNames(String kind, String template, String field) {
        return "record_" + kind + "_" + digest(template + "/" + field, 10) + "_";
    }

    /** The name of statistics on an expression. They tell of all records that have it, whatever their template. */
    public static String statisticsName(String expression) {
        return "record_st_" + digest(expression, 10);
    }

    private static String digest(String text, int bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
