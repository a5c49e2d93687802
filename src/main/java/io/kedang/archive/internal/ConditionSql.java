package io.kedang.archive.internal;

import io.kedang.access.FieldView;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.template.Field;
import io.kedang.template.FieldSql;
import io.kedang.template.FieldType;
import io.kedang.template.Template;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Conditions as SQL. The text is put together from constants; keys and values are bound. What the actor may not read in clear cannot be asked for. */
final class ConditionSql {

    private static final Map<Operator, String> COMPARISONS = Map.of(Operator.EQ, " = ", Operator.NE, " <> ", Operator.GT, " > ", Operator.GTE, " >= ",
            Operator.LT, " < ", Operator.LTE, " <= ");
    private static final Set<FieldType> RANGED = Set.of(FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENT, FieldType.RATING, FieldType.DATE, FieldType.DATETIME);
    private static final Set<FieldType> WORDED = Set.of(FieldType.TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.IDNUMBER, FieldType.AUTONUMBER);
    private static final int MOST_VALUES = 50;

    private ConditionSql() {
    }

    static String of(Condition condition, Template template, FieldView view, Sealer sealer, BoundValues values) {
        if (condition.value() != null && (condition.value().length() > 500 || !StringForms.storable(condition.value()))) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        var field = template.field(condition.field());
        return field.isPresent() ? ofField(condition, field.get(), view, sealer, values) : ofEnvelope(condition, values);
    }

    private static String ofField(Condition condition, Field field, FieldView view, Sealer sealer, BoundValues values) {
        if (!field.filterable() && condition.operator().takesValue()) {
            throw Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, field.key());
        }
        if (!view.clear(field.key())) {
            throw Problem.of(ArchiveError.FIELD_NOT_READABLE, field.key()).with("field", field.key());
        }
        if (sealer.encrypts(field.key())) {
            return SealedConditionSql.of(condition, field, sealer, values);
        }
        var key = values.bind(field.key()) + "::text";
        return switch (condition.operator()) {
            case EMPTY -> "(data -> " + key + ") IS NULL";
            case PRESENT -> "(data -> " + key + ") IS NOT NULL";
            case CONTAINS -> contains(condition, field, key, values);
            case IN -> in(condition, field, key, values);
            case ENDS4 -> ends(condition, field, key, values);
            default -> compare(condition, field, key, values);
        };
    }

    private static String contains(Condition condition, Field field, String key, BoundValues values) {
        if (field.type() == FieldType.MULTICHOICE) {
            return has(key, condition.value(), values);
        }
        if (!WORDED.contains(Comparands.kept(field))) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return "position(lower(" + values.bind(StringForms.line(condition.value())) + "::text) in lower(data ->> " + key + ")) > 0";
    }

    private static String ends(Condition condition, Field field, String key, BoundValues values) {
        if (!WORDED.contains(Comparands.kept(field)) || condition.value().length() != Condition.TAIL) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return "lower(right(data ->> " + key + ", " + Condition.TAIL + ")) = lower(" + values.bind(condition.value()) + "::text)";
    }

    private static String in(Condition condition, Field field, String key, BoundValues values) {
        var alternatives = condition.value().split(",");
        if (alternatives.length == 0 || alternatives.length > MOST_VALUES) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return Arrays.stream(alternatives).map(value -> compare(new Condition(field.key(), Operator.EQ, value), field, key, values))
                .collect(java.util.stream.Collectors.joining(" OR ", "(", ")"));
    }

    private static String compare(Condition condition, Field field, String key, BoundValues values) {
        var operator = condition.operator();
        if (field.type() == FieldType.MULTICHOICE) {
            var has = has(key, condition.value(), values);
            return switch (operator) {
                case EQ -> has;
                case NE -> "NOT coalesce(" + has + ", false)";
                default -> throw Problem.of(ArchiveError.QUERY_MALFORMED);
            };
        }
        if (operator != Operator.EQ && operator != Operator.NE && !RANGED.contains(Comparands.kept(field))) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        var comparison = FieldSql.ordered(field, key) + COMPARISONS.get(operator) + values.bind(Comparands.of(field, operator, condition.value())) + FieldSql.castOf(field);
        var upward = operator == Operator.LT || operator == Operator.LTE;
        return upward ? "(" + comparison + " AND (data -> " + key + ") IS NOT NULL)" : comparison;
    }

    private static String has(String key, String value, BoundValues values) {
        return "(data -> " + key + ") @> jsonb_build_array(" + values.bind(value) + "::text)";
    }

    private static String ofEnvelope(Condition condition, BoundValues values) {
        var operator = condition.operator();
        return switch (condition.field()) {
            case "stage" -> stage(condition, values);
            case "_attention" -> attention(condition);
            case "created_at", "updated_at" -> {
                if (!COMPARISONS.containsKey(operator) || operator == Operator.EQ || operator == Operator.NE) {
                    throw Problem.of(ArchiveError.QUERY_MALFORMED);
                }
                yield condition.field() + COMPARISONS.get(operator) + values.bind(time(condition.value()));
            }
            case "created_by", "updated_by" -> {
                if (operator != Operator.EQ) {
                    throw Problem.of(ArchiveError.QUERY_MALFORMED);
                }
                yield condition.field() + " = " + values.bind(Ids.parse(condition.value()).orElseThrow(() -> Problem.of(ArchiveError.QUERY_MALFORMED)));
            }
            case "_owner" -> {
                if (operator != Operator.EQ) {
                    throw Problem.of(ArchiveError.QUERY_MALFORMED);
                }
                yield "coalesce(owner, created_by) = " + values.bind(Ids.parse(condition.value()).orElseThrow(() -> Problem.of(ArchiveError.QUERY_MALFORMED)));
            }
            case "_sensitivity" -> sensitivity(condition, values);
            default -> throw Problem.of(ArchiveError.FIELD_NOT_QUERYABLE, "");
        };
    }

    private static String sensitivity(Condition condition, BoundValues values) {
        return switch (condition.operator()) {
            case EQ -> "sensitivity = " + values.bind(condition.value());
            case IN -> "sensitivity = ANY(" + values.bind(condition.value().split(",")) + ")";
            default -> throw Problem.of(ArchiveError.QUERY_MALFORMED);
        };
    }

    private static String attention(Condition condition) {
        if (condition.operator() != Operator.EQ || !Set.of("true", "false").contains(condition.value())) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
        return "true".equals(condition.value()) ? "attention" : "NOT attention";
    }

    private static String stage(Condition condition, BoundValues values) {
        return switch (condition.operator()) {
            case EQ -> "stage = " + values.bind(condition.value());
            case NE -> "stage IS DISTINCT FROM " + values.bind(condition.value());
            case IN -> "stage = ANY(" + values.bind(condition.value().split(",")) + ")";
            default -> throw Problem.of(ArchiveError.QUERY_MALFORMED);
        };
    }

    /** A day is its beginning in UTC. */
    private static OffsetDateTime time(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC) : OffsetDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            throw Problem.of(ArchiveError.QUERY_MALFORMED);
        }
    }
}
