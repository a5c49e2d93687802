package io.kedang.template.internal;

import io.kedang.access.Sensitivity;
import io.kedang.template.Encryptable;
import io.kedang.template.Field;
import io.kedang.template.FieldSql;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The indexes and statistics that a template's fields ask for. Keys were checked against a strict pattern, and are again here. */
public final class FieldIndexes {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,47}");

    /** What a definition makes. */
    public enum Kind {
        ORDERED("INDEX"), UNIQUE("UNIQUE INDEX"), STATISTICS("STATISTICS");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One index, or one expression's statistics.
     *
     * @param name       says everything: the same name is the same definition
     * @param field      key of the field that asks for it
     * @param definition what follows the name in the statement that makes it
     */
    public record Index(String name, Kind kind, String field, String definition) {

        /** Blocks writes while it works: for small tables and inside a transaction. */
        public String create() {
            return "CREATE " + kind.words + " IF NOT EXISTS " + name + " " + definition;
        }

        /** Blocks nobody, but cannot be in a transaction, and leaves an invalid index behind when it fails. Statistics are made at once anyway. */
        public String createConcurrently() {
            return kind == Kind.STATISTICS ? create() : "CREATE " + kind.words + " CONCURRENTLY IF NOT EXISTS " + name + " " + definition;
        }
    }

    private FieldIndexes() {
    }

    public static List<Index> of(Template template) {
        var indexes = new ArrayList<Index>();
        for (var field : template.fields()) {
            if (!KEY.matcher(field.key()).matches() || !KEY.matcher(template.key()).matches()) {
                throw new IllegalArgumentException("not a field's key");
            }
            if (field.type() == FieldType.CHOICE && field.sortable()) {
                indexes.add(sorted(template, field));
            }
            if (byValue(field)) {
                indexes.add(field.type() == FieldType.MULTICHOICE ? entries(template, field) : ordered(template, field));
            }
            if (byValue(field) && field.type() != FieldType.MULTICHOICE) {
                indexes.add(statistics(field));
            }
            if (field.unique()) {
                indexes.add(unique(template, field));
            }
        }
        return List.copyOf(indexes);
    }

    /** A choice is sorted by the places of its options, in an index of their own, and found by its value. */
    private static boolean byValue(Field field) {
        return field.type() == FieldType.CHOICE ? field.filterable() : field.indexed();
    }

    private static Index entries(Template template, Field field) {
        return index(Kind.ORDERED, template, field, "USING gin ((data -> '" + field.key() + "') jsonb_path_ops)");
    }

    private static Index ordered(Template template, Field field) {
        return index(Kind.ORDERED, template, field, "((" + FieldSql.ordered(field, literal(field)) + "), id)");
    }

    /** Options in another order are another index: it is made beside the one before, which goes when it is there. */
    private static Index sorted(Template template, Field field) {
        return index(Kind.ORDERED, template, field, "((" + FieldSql.sorted(field, literal(field), FieldSql.options(field)) + "), id)");
    }

    private static Index unique(Template template, Field field) {
        return index(Kind.UNIQUE, template, field, "((" + FieldSql.distinct(field, literal(field)) + "))");
    }

    /** On tokens of encrypted fields; only of records that have some, so that it is nothing where nothing is encrypted. */
    public static List<Index> sealed(Template template, Set<Sensitivity> chosen) {
        var indexes = new ArrayList<Index>();
        for (var field : template.fields()) {
            if (!KEY.matcher(field.key()).matches() || !KEY.matcher(template.key()).matches()) {
                throw new IllegalArgumentException("not a field's key");
            }
            if (Encryptable.is(template, field, chosen) && Encryptable.found(field)) {
                indexes.add(token(field.unique() ? Kind.UNIQUE : Kind.ORDERED, template, field, field.key()));
                if (Encryptable.foundByLastFour(field)) {
                    indexes.add(token(Kind.ORDERED, template, field, Encryptable.tailKey(field.key())));
                }
            }
        }
        return List.copyOf(indexes);
    }

    private static Index token(Kind kind, Template template, Field field, String token) {
        var expression = "((blind ->> '" + token + "'))";
        var name = FieldSql.indexName(kind == Kind.UNIQUE ? "ux" : "ix", template.key(), field.key(), expression);
        return new Index(name, kind, field.key(), "ON record " + expression + " WHERE template_key = '" + template.key() + "' AND deleted_at IS NULL AND blind IS NOT NULL");
    }

    private static Index index(Kind kind, Template template, Field field, String expression) {
        var name = FieldSql.indexName(kind == Kind.UNIQUE ? "ux" : "ix", template.key(), field.key(), expression);
        return new Index(name, kind, field.key(), "ON record " + expression + " WHERE template_key = '" + template.key() + "' AND deleted_at IS NULL");
    }

    /** The planner knows nothing of an expression from a partial index: without these it takes every value for a rare one. One serves all templates with such a field. */
    private static Index statistics(Field field) {
        var expression = FieldSql.ordered(field, literal(field));
        return new Index(FieldSql.statisticsName(expression), Kind.STATISTICS, field.key(), "ON (" + expression + ") FROM record");
    }

    private static String literal(Field field) {
        return "'" + field.key() + "'";
    }
}
