package io.kedang.template.internal.diff;

import static io.kedang.template.ChangeClass.NARROWS;
import static io.kedang.template.ChangeClass.SAFE;

import io.kedang.template.ChangeKind;
import io.kedang.template.Field;
import io.kedang.template.Option;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Which values a field allows, before and after. */
final class ValueComparison {

    private ValueComparison() {
    }

    static void compare(Field before, Field after, FoundChanges found) {
        bounds(before, after, found);
        pattern(before, after, found);
        options(before, after, found);
        names(before.currencies(), after.currencies(), after, ChangeKind.CURRENCY_ADDED, ChangeKind.CURRENCY_REMOVED, found);
        if (sameBut(before.currencies(), after.currencies())) {
            found.field(after, ChangeKind.CURRENCY_ORDER, SAFE);
        }
        names(before.parts(), after.parts(), after, ChangeKind.PART_ADDED, ChangeKind.PART_REMOVED, found);
    }

    private static void bounds(Field before, Field after, FoundChanges found) {
        var was = before.rules();
        var is = after.rules();
        lower(decimal(was.minLength()), decimal(is.minLength()), after, ChangeKind.MIN_LENGTH_UP, ChangeKind.MIN_LENGTH_DOWN, found);
        upper(decimal(was.maxLength()), decimal(is.maxLength()), after, ChangeKind.MAX_LENGTH_DOWN, ChangeKind.MAX_LENGTH_UP, found);
        lower(was.minimum(), is.minimum(), after, ChangeKind.MINIMUM_UP, ChangeKind.MINIMUM_DOWN, found);
        upper(was.maximum(), is.maximum(), after, ChangeKind.MAXIMUM_DOWN, ChangeKind.MAXIMUM_UP, found);
        lower(decimal(was.minItems()), decimal(is.minItems()), after, ChangeKind.MIN_ITEMS_UP, ChangeKind.MIN_ITEMS_DOWN, found);
        upper(decimal(was.maxItems()), decimal(is.maxItems()), after, ChangeKind.MAX_ITEMS_DOWN, ChangeKind.MAX_ITEMS_UP, found);
        step(was.multipleOf(), is.multipleOf(), after, found);
        if (was.integer() != is.integer()) {
            found.field(after, is.integer() ? ChangeKind.WHOLE_ON : ChangeKind.WHOLE_OFF, is.integer() ? NARROWS : SAFE);
        }
    }

    private static BigDecimal decimal(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static void lower(BigDecimal was, BigDecimal is, Field field, ChangeKind up, ChangeKind down, FoundChanges found) {
        if (!same(was, is)) {
            var narrower = is != null && (was == null || is.compareTo(was) > 0);
            found.field(field, narrower ? up : down, narrower ? NARROWS : SAFE, null, plain(was), plain(is));
        }
    }

    private static void upper(BigDecimal was, BigDecimal is, Field field, ChangeKind down, ChangeKind up, FoundChanges found) {
        if (!same(was, is)) {
            var narrower = is != null && (was == null || is.compareTo(was) < 0);
            found.field(field, narrower ? down : up, narrower ? NARROWS : SAFE, null, plain(was), plain(is));
        }
    }

    private static void step(BigDecimal was, BigDecimal is, Field field, FoundChanges found) {
        if (!same(was, is)) {
            var finer = is == null || was != null && is.signum() > 0 && was.remainder(is).signum() == 0;
            found.field(field, finer ? ChangeKind.STEP_OFF : ChangeKind.STEP, finer ? SAFE : NARROWS, null, plain(was), plain(is));
        }
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    private static String plain(BigDecimal value) {
        return value == null ? "–" : value.stripTrailingZeros().toPlainString();
    }

    private static void pattern(Field before, Field after, FoundChanges found) {
        var is = after.rules().pattern();
        if (!Objects.equals(before.rules().pattern(), is)) {
            found.field(after, is == null ? ChangeKind.PATTERN_OFF : ChangeKind.PATTERN, is == null ? SAFE : NARROWS, null, String.valueOf(is));
        }
    }

    private static void options(Field before, Field after, FoundChanges found) {
        after.options().forEach(option -> before.option(option.value()).ifPresentOrElse(old -> option(old, option, after, found),
                () -> found.field(after, ChangeKind.OPTION_ADDED, SAFE, option.value(), option.label())));
        before.options().stream().filter(option -> after.option(option.value()).isEmpty())
                .forEach(option -> found.field(after, ChangeKind.OPTION_REMOVED, NARROWS, option.value(), option.label()));
        if (sameBut(values(before), values(after))) {
            found.field(after, ChangeKind.OPTION_ORDER, SAFE);
        }
    }

    private static List<String> values(Field field) {
        return field.options().stream().map(Option::value).toList();
    }

    private static void option(Option before, Option after, Field field, FoundChanges found) {
        if (before.retired() != after.retired()) {
            found.field(field, after.retired() ? ChangeKind.OPTION_RETIRED : ChangeKind.OPTION_REOPENED, SAFE, after.value(), after.label());
        }
        if (!before.label().equals(after.label())) {
            found.field(field, ChangeKind.OPTION_LABEL, SAFE, after.value(), before.label(), after.label());
        }
        if (!Objects.equals(before.color(), after.color())) {
            found.field(field, ChangeKind.OPTION_COLOR, SAFE, after.value(), after.label());
        }
    }

    private static void names(List<String> before, List<String> after, Field field, ChangeKind added, ChangeKind removed, FoundChanges found) {
        after.stream().filter(name -> !before.contains(name)).forEach(name -> found.field(field, added, SAFE, name, name));
        before.stream().filter(name -> !after.contains(name)).forEach(name -> found.field(field, removed, NARROWS, name, name));
    }

    /** The same in another order; said only when nothing came or went. */
    private static boolean sameBut(List<String> before, List<String> after) {
        return !before.equals(after) && before.size() == after.size() && before.containsAll(after);
    }
}
