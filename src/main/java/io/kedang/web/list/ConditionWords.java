package io.kedang.web.list;

import io.kedang.archive.Condition;
import io.kedang.archive.Condition.Operator;
import io.kedang.template.Field;
import io.kedang.template.Template;
import io.kedang.web.Messages;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordList;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Active conditions in words. */
final class ConditionWords {

    private ConditionWords() {
    }

    static RecordList.Condition of(Condition condition, Template template, ListAddress address, Reader reader) {
        var field = template.field(condition.field());
        var label = field.map(known -> reader.read(known.label())).orElseGet(() -> Columns.envelopeLabel(condition.field().startsWith("_") ? condition.field() : "_" + condition.field(), reader));
        var comparing = field.map(Comparing::of).orElseGet(() -> envelope(condition.field()));
        var remove = address.without(condition).url();
        if (comparing == Comparing.YES_NO && condition.operator() == Operator.EQ) {
            return new RecordList.Condition(label, "true".equals(condition.value()) ? reader.texts().opTrue() : reader.texts().opFalse(), "", remove);
        }
        return new RecordList.Condition(label, operator(condition.operator(), comparing, reader.texts()), value(condition, field.orElse(null), template, reader), remove);
    }

    private static Comparing envelope(String key) {
        return key.endsWith("_at") ? Comparing.TIME : key.equals(RecordLists.ATTENTION) ? Comparing.YES_NO : Comparing.OPTION;
    }

    private static String operator(Operator operator, Comparing comparing, Messages texts) {
        return switch (operator) {
            case EQ -> texts.opEq();
            case NE -> texts.opNe();
            case IN -> comparing == Comparing.OPTIONS ? texts.opHas() : texts.opIn();
            case CONTAINS -> texts.opContains();
            case ENDS4 -> texts.opEnds4();
            case GT -> texts.opGt();
            case GTE -> comparing.dated() ? texts.opFrom() : texts.opGte();
            case LT -> comparing.dated() ? texts.opBefore() : texts.opLt();
            case LTE -> comparing.dated() ? texts.opUntil() : texts.opLte();
            case EMPTY -> texts.opEmpty();
            case PRESENT -> texts.opFilled();
        };
    }

    private static String value(Condition condition, Field field, Template template, Reader reader) {
        if (condition.value() == null) {
            return "";
        }
        var values = condition.operator() == Operator.IN ? condition.value().split(",") : new String[] {condition.value()};
        return Arrays.stream(values).map(value -> one(value, field, template, reader)).collect(Collectors.joining(reader.fields().comma()));
    }

    private static String one(String value, Field field, Template template, Reader reader) {
        if (field == null) {
            return template.stage(value).map(stage -> reader.read(stage.label())).orElse(value);
        }
        return switch (Comparing.of(field)) {
            case MEMBER -> value.equals(Condition.ME) ? reader.fields().me() : reader.names().member(value).orElseGet(() -> reader.texts().formerMember());
            case RECORD -> reader.names().record(value).map(record -> record.title()).orElseGet(() -> reader.fields().recordGone());
            default -> field.option(value).map(option -> reader.read(option.label())).orElse(value);
        };
    }
}
