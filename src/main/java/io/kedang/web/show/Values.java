package io.kedang.web.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.template.Field;
import io.kedang.template.Option;
import io.kedang.template.Stage;
import io.kedang.template.Template;
import io.kedang.web.view.Chip;
import io.kedang.web.view.Value;
import java.util.List;
import java.util.stream.StreamSupport;

/** Values of fields as a reader sees them. What arrives here went through the field gate; masks are shown as masks. */
public final class Values {

    private static final String PLAIN = "gray";

    private Values() {
    }

    public static Value of(Field field, JsonNode value, FieldView view, Reader reader) {
        if (value == null || value.isNull() || value.isMissingNode()) {
            return Value.NONE;
        }
        return view.of(field.key()) == Decision.MASKED ? Value.masked(value.asText()) : clear(field, value, reader);
    }

    private static Value clear(Field field, JsonNode value, Reader reader) {
        return switch (field.type()) {
            case LONGTEXT -> Value.longText(value.asText());
            case NUMBER -> Value.text(number(field, value, reader));
            case MONEY -> Value.text(Numbers.money(value, reader));
            case DATE -> Value.text(Times.date(value.asText(), reader));
            case BOOLEAN -> Value.bool(value.asBoolean(), value.asBoolean() ? reader.texts().yes() : reader.texts().no());
            case CHOICE -> choice(field, value.asText(), reader);
            case MULTICHOICE -> Value.chips(StreamSupport.stream(value.spliterator(), false).map(each -> chip(field, each.asText(), reader)).toList());
            case PHONE -> Value.link(Phones.readable(value.asText()), "tel:" + value.asText());
            case EMAIL -> Value.link(value.asText(), "mailto:" + value.asText());
            case ADDRESS -> Value.text(Addresses.of(value, reader));
            default -> Value.text(value.asText());
        };
    }

    private static String number(Field field, JsonNode value, Reader reader) {
        var number = value.isNumber() ? Numbers.of(value.decimalValue(), reader, 0) : value.asText();
        return field.unit() == null ? number : number + " " + reader.read(field.unit());
    }

    private static Value choice(Field field, String value, Reader reader) {
        var option = field.option(value);
        return option.isPresent() && option.get().color() == null ? Value.text(reader.read(option.get().label())) : Value.chips(List.of(chip(field, value, reader)));
    }

    private static Chip chip(Field field, String value, Reader reader) {
        return field.option(value).map(option -> new Chip(reader.read(option.label()), hue(option))).orElseGet(() -> new Chip(value, PLAIN));
    }

    public static String hue(Option option) {
        return option.color() == null ? PLAIN : option.color();
    }

    public static String hue(Stage stage) {
        return stage.color() == null ? PLAIN : stage.color();
    }

    /** The stage as a chip; null when the record has none. */
    public static Chip stage(Template template, String key, Reader reader) {
        return key == null ? null : template.stage(key).map(stage -> new Chip(reader.read(stage.label()), hue(stage))).orElseGet(() -> new Chip(key, PLAIN));
    }

    public static Value stageValue(Template template, String key, Reader reader) {
        var chip = stage(template, key, reader);
        return chip == null ? Value.NONE : Value.chips(List.of(chip));
    }
}
