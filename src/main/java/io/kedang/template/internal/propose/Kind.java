package io.kedang.template.internal.propose;

import io.kedang.kernel.IdNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a column holds. The order is that of the questions: what is more special is asked first. */
enum Kind {
    BOOLEAN("boolean", ValueForms::yesOrNo, (column, header) -> column.distinct().size() <= 2),
    EMAIL("email", ValueForms::email, null),
    URL("url", ValueForms::web, null),
    DATETIME("datetime", text -> ValueForms.moment(text) || ValueForms.date(text), (column, header) -> column.present().stream().anyMatch(ValueForms::moment)),
    DATE("date", ValueForms::date, null),
    RESIDENT_ID("idnumber", text -> IdNumbers.good("cn_resident_id", IdNumbers.form("cn_resident_id", text)), null),
    SOCIAL_CREDIT("idnumber", text -> IdNumbers.good("cn_uscc", IdNumbers.form("cn_uscc", text)), null),
    BANK_CARD("idnumber", text -> IdNumbers.good("bank_card", IdNumbers.form("bank_card", text)), (column, header) -> HeaderWords.card(header)),
    PHONE("phone", ValueForms::phone, (column, header) -> HeaderWords.phone(header) || column.are(ValueForms::mobile)),
    PERCENT("percent", text -> ValueForms.percent(text), null),
    MONEY("money", text -> ValueForms.money(text) || ValueForms.number(text), (column, header) -> HeaderWords.money(header) || column.are(ValueForms::money)),
    NUMBER("number", ValueForms::number, null),
    CHOICE("choice", text -> text.length() <= 30, Kind::few),
    MULTICHOICE("multichoice", text -> text.length() <= 200, Kind::fewParts),
    LONGTEXT("longtext", text -> true, (column, header) -> column.longest() > 100 || column.present().stream().anyMatch(text -> text.contains("\n")) || HeaderWords.remarks(header)),
    TEXT("text", text -> true, null);

    static final int MOST_OPTIONS = 20;
    private static final int ENOUGH_ROWS = 6;

    private final String type;
    private final Predicate<String> form;
    private final BiPredicate<Column, String> also;

    Kind(String type, Predicate<String> form, BiPredicate<Column, String> also) {
        this.type = type;
        this.form = form;
        this.also = also;
    }

    /** The field's type. */
    String type() {
        return type;
    }

    Predicate<String> form() {
        return form;
    }

    /** By the values; by the header where there are none. */
    static Kind of(Column column) {
        return column.filled() == 0 ? byHeader(column.header())
                : Arrays.stream(values()).filter(kind -> column.are(kind.form) && (kind.also == null || kind.also.test(column, column.header()))).findFirst().orElse(TEXT);
    }

    private static Kind byHeader(String header) {
        record Hint(Predicate<String> says, Kind kind) {
        }
        return List.of(new Hint(HeaderWords::mail, EMAIL), new Hint(HeaderWords::phone, PHONE), new Hint(HeaderWords::date, DATE), new Hint(HeaderWords::ratio, PERCENT),
                new Hint(HeaderWords::money, MONEY), new Hint(HeaderWords::remarks, LONGTEXT)).stream().filter(hint -> hint.says().test(header)).map(Hint::kind).findFirst().orElse(TEXT);
    }

    /** Few values that come again and again. */
    private static boolean few(Column column, String header) {
        var distinct = column.distinct().size();
        return column.filled() >= ENOUGH_ROWS && distinct <= MOST_OPTIONS && distinct * 3 <= column.filled() && column.slips(text -> text.length() <= 30) == 0;
    }

    private static boolean fewParts(Column column, String header) {
        var parts = column.present().stream().flatMap(text -> parts(text).stream()).toList();
        var distinct = parts.stream().distinct().count();
        return column.filled() >= ENOUGH_ROWS && parts.size() > column.filled() && distinct <= MOST_OPTIONS && distinct * 3 <= parts.size()
                && parts.stream().allMatch(part -> part.length() <= 30);
    }

    static List<String> parts(String text) {
        return Arrays.stream(text.split("[、;；,，/|]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    Optional<String> scheme() {
        return switch (this) {
            case RESIDENT_ID -> Optional.of("cn_resident_id");
            case SOCIAL_CREDIT -> Optional.of("cn_uscc");
            case BANK_CARD -> Optional.of("bank_card");
            default -> Optional.empty();
        };
    }
}
