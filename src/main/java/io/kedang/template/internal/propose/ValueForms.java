package io.kedang.template.internal.propose;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.kedang.kernel.EmailForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text in a cell is, by its form. */
final class ValueForms {

    private static final Pattern DATE = Pattern.compile("([12]\\d{3})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern MOMENT = Pattern.compile("(\\S+)[ T]{1,2}([01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:0|[1-9]\\d{0,14}|[1-9]\\d{0,2}(?:,\\d{3}){1,4})(?:\\.\\d{1,12})?");
    private static final Pattern MONEY = Pattern.compile("(?:(?:CNY|RMB|USD|EUR|GBP|US\\$|[¥￥$€£]) ?" + NUMBER + "|" + NUMBER + " ?(?:元|CNY|RMB|USD|EUR|GBP|€))");
    private static final Pattern PERCENT = Pattern.compile(NUMBER + " ?[%％]");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s]{3,1900}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d() .\\-－]{7,24}(?:(?:转|ext\\.?|x)\\s?\\d{1,6})?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}");
    private static final Set<String> YES_OR_NO = Set.of("是", "否", "有", "无", "对", "错", "√", "×", "✓", "✗", "yes", "no", "y", "n", "true", "false");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private ValueForms() {
    }

    static boolean yesOrNo(String text) {
        return YES_OR_NO.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean email(String text) {
        return EmailForm.good(text);
    }

    static boolean web(String text) {
        return WEB.matcher(text).matches();
    }

    static boolean date(String text) {
        var form = DATE.matcher(text);
        return form.matches() && day(form.group(1), form.group(2) == null ? form.group(4) : form.group(2), form.group(3) == null ? form.group(5) : form.group(3));
    }

    private static boolean day(String year, String month, String day) {
        try {
            LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    static boolean moment(String text) {
        var form = MOMENT.matcher(text);
        return form.matches() && date(form.group(1));
    }

    static boolean percent(String text) {
        return PERCENT.matcher(text).matches();
    }

    static boolean money(String text) {
        return MONEY.matcher(text).matches();
    }

    static boolean number(String text) {
        return NUMBER.matcher(text).matches();
    }

    static boolean mobile(String text) {
        return MOBILE.matcher(text).matches();
    }

    /** Digits that are a number somewhere; whether they are meant as one, the header must say. */
    static boolean phone(String text) {
        try {
            return PHONE.matcher(text).matches() && PHONES.isPossibleNumber(PHONES.parse(text, "CN"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
