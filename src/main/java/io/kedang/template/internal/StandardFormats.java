package io.kedang.template.internal;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.UriFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Formats where the validator's own say something else than the standards and their official tests do: it knows a fixed list of top-level domains,
 * takes a line end behind a time for part of it, and any text for a port. No expression here backtracks over more than a few characters.
 */
final class StandardFormats {

    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)[Tt]([01]\\d|2[0-3]):([0-5]\\d):([0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|([+-])([01]\\d|2[0-3]):([0-5]\\d))");
    private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*).*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[[^\\]]*\\]|[^:\\[\\]]*)(?::\\d*)?");
    private static final Pattern LEADING_ZERO = Pattern.compile(".*[:.]0\\d+(?:\\.\\d+)+\\].*|.*\\.0\\d+\\].*");
    private static final String ATOM = "[^\\x00-\\x20\\x7F()<>\\[\\]:;@\\\\,.\"]+";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+|\"(?:[^\\x00-\\x1F\\x7F\"\\\\]|\\\\[\\x20-\\x7E])*+\"");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final UriFormat URI = new UriFormat();

    private StandardFormats() {
    }

    static List<Format> all() {
        return List.of(format("date", PlainForms::date), format("date-time", StandardFormats::dateTime),
                format("email", text -> PlainForms.email(text) || email(text)), format("uri", text -> PlainForms.web(text) || uri(text)));
    }

    private static Format format(String name, Predicate<String> good) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return good.test(value);
            }
        };
    }

    /** RFC 3339; a second 60 only where a minute can have one: before midnight in UTC. */
    static boolean dateTime(String text) {
        var form = DATE_TIME.matcher(text);
        if (!form.matches()) {
            return false;
        }
        try {
            LocalDate.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return number(form.group(6)) < 60 || minuteInUtc(form) == 24 * 60 - 1;
    }

    private static int minuteInUtc(java.util.regex.Matcher form) {
        var offset = form.group(7) == null ? 0 : (number(form.group(8)) * 60 + number(form.group(9))) * ("-".equals(form.group(7)) ? -1 : 1);
        return Math.floorMod(number(form.group(4)) * 60 + number(form.group(5)) - offset, 24 * 60);
    }

    /** RFC 5321, with the letters that RFC 6531 adds. */
    static boolean email(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || at > 64 * 4 || text.length() > 500 || !LOCAL_PART.matcher(text.substring(0, at)).matches()) {
            return false;
        }
        var domain = text.substring(at + 1);
        return domain.startsWith("[") ? literal(domain) : domain.length() <= 255 && List.of(domain.split("\\.", -1)).stream().allMatch(label -> LABEL.matcher(label).matches());
    }

    private static boolean literal(String domain) {
        if (!domain.endsWith("]")) {
            return false;
        }
        var address = domain.substring(1, domain.length() - 1);
        return address.startsWith("IPv6:") ? URI.matches(null, "http://[" + address.substring(5) + "]/") : IPV4.matcher(address).matches();
    }

    /** RFC 3986. */
    static boolean uri(String text) {
        if (!URI.matches(null, text)) {
            return false;
        }
        var authority = AUTHORITY.matcher(text);
        if (!authority.matches()) {
            return true;
        }
        var host = authority.group(1).substring(authority.group(1).lastIndexOf('@') + 1);
        return HOST_AND_PORT.matcher(host).matches() && !(host.startsWith("[") && LEADING_ZERO.matcher(host).matches());
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
