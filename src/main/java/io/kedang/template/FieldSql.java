package io.kedang.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a field's value is written in SQL, for indexes and for the conditions that are to use them: both must say exactly the same.
 * The key is a literal in an index and a bound parameter in a query; a plan made for bound values sees the same expression.
 * Records of other versions may hold a value of another type under the key: no expression fails on any JSON.
 */
public final class FieldSql {

    private static final Set<FieldType> WORDS = EnumSet.of(FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE);
    private static final Pattern OPTION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,47}");
    /** The place of a value that is none of the options any more: behind all that there can be. */
    private static final int BEHIND = 1_000;

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

    /**
     * What a list is sorted by: a choice by the place of its option, retired ones included, anything else by {@link #ordered}.
     *
     * @param options a choice's values in their order: {@link #options}, or {@code $n::text[]}
     */
    public static String sorted(Field field, String key, String options) {
        return field.type() == FieldType.CHOICE
                ? "CASE WHEN (data ->> " + key + ") IS NULL THEN 0 ELSE coalesce(array_position(" + options + ", data ->> " + key + "), " + BEHIND + ") END" : ordered(field, key);
    }

    /** The values of a choice as a literal. */
    public static String options(Field field) {
        return values(field).stream().map(FieldSql::quoted).collect(Collectors.joining(",", "'{", "}'::text[]"));
    }

    /** The values of a choice in the order of its options. */
    public static List<String> values(Field field) {
        return field.options().stream().map(Option::value).toList();
    }

    /** What {@link #sorted} says of a choice's value; of an empty text for none. */
    public static int place(Field field, String value) {
        var place = values(field).indexOf(value);
        return value.isEmpty() ? 0 : place < 0 ? BEHIND : place + 1;
    }

    private static String quoted(String value) {
        if (!OPTION.matcher(value).matches()) {
            throw new IllegalArgumentException("not an option's value");
        }
        return '"' + value + '"';
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
