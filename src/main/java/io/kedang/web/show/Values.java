package io.kedang.web.show;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Decision;
import io.kedang.access.FieldView;
import io.kedang.archive.Encryption;
import io.kedang.kernel.RichText;
import io.kedang.template.Field;
import io.kedang.template.FieldType;
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

    /** A value that nothing has to be kept back of. */
    static Value clear(Field field, JsonNode value, Reader reader) {
        if (value.isTextual() && value.textValue().equals(Encryption.UNREADABLE)) {
            return Value.text(reader.fields().unreadable());
        }
        return field.type() == FieldType.FORMULA ? ofType(field.settings().result(), field, value, reader) : ofType(field.type(), field, value, reader);
    }

    private static Value ofType(FieldType type, Field field, JsonNode value, Reader reader) {
        return switch (type) {
            case LONGTEXT -> Value.longText(value.asText());
            case RICHTEXT -> rich(value.asText());
            case NUMBER -> Value.text(number(field, value, reader));
            case PERCENT -> Value.text(value.isNumber() ? Numbers.of(value.decimalValue(), reader, 0) + "%" : value.asText());
            case MONEY -> Value.text(Numbers.money(value, reader));
            case DATE -> Value.text(Times.date(value.asText(), reader));
            case DATETIME -> Value.text(Times.inZone(value.asText(), field.settings().zone(), reader));
            case BOOLEAN -> Value.bool(value.asBoolean(), value.asBoolean() ? reader.texts().yes() : reader.texts().no());
            case CHOICE -> choice(field, value.asText(), reader);
            case MULTICHOICE -> Value.chips(StreamSupport.stream(value.spliterator(), false).map(each -> chip(field, each.asText(), reader)).toList());
            case RATING -> Ratings.of(field, value);
            case TABLE -> Tables.of(field, value, reader);
            case FILE -> Value.text(reader.fields().fileCount(value.size()));
            default -> ofText(type, value.asText(), value, reader);
        };
    }

    private static Value ofText(FieldType type, String text, JsonNode value, Reader reader) {
        return switch (type) {
            case PHONE -> Value.link(Phones.readable(text), "tel:" + text);
            case EMAIL -> Value.link(text, "mailto:" + text);
            case URL -> Links.of(text);
            case IDNUMBER, AUTONUMBER -> Value.mono(text);
            case ADDRESS -> Value.text(Addresses.of(value, reader));
            case MEMBER -> Value.text(reader.names().member(text).orElseGet(() -> reader.texts().formerMember()));
            case REFERENCE -> Links.toRecord(text, reader);
            default -> Value.text(text);
        };
    }

    /** Cleaned again on the way out, whatever the way in was. */
    private static Value rich(String stored) {
        var clean = RichText.clean(stored);
        return clean.isEmpty() ? Value.NONE : Value.rich(clean, RichText.plain(clean));
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
