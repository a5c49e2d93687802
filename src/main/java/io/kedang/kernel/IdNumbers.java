package io.kedang.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers that somebody else gave out: their one form, and their check digits. */
public final class IdNumbers {

    private static final Pattern RESIDENT = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern SOCIAL_CREDIT = Pattern.compile("[1-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-\u2010-\u2015\uff0d\u00b7]");
    /** The first two digits of the places that GB/T 2260 names. */
    private static final Set<Integer> PROVINCES = Set.of(11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54,
            61, 62, 63, 64, 65, 71, 81, 82, 83);
    private static final LocalDate OLDEST = LocalDate.of(1880, 1, 1);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private IdNumbers() {
    }

    /** Capitals without spaces and hyphens, where a scheme knows how its numbers look. */
    public static String form(String scheme, String line) {
        return "pattern".equals(scheme) ? line : BETWEEN.matcher(plain(line)).replaceAll("");
    }

    /** Full-width letters and digits made plain, small letters made capitals. */
    private static String plain(String line) {
        var plain = line.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            var c = plain[i] >= '\uff01' && plain[i] <= '\uff5e' ? (char) (plain[i] - 0xfee0) : plain[i];
            plain[i] = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
        }
        return new String(plain);
    }

    /** Whether the number has the form and the check digits of its scheme: {@code cn_resident_id}, {@code cn_uscc}, {@code bank_card}; any other has none. */
    public static boolean good(String scheme, String number) {
        return switch (scheme) {
            case "cn_resident_id" -> resident(number);
            case "cn_uscc" -> socialCredit(number);
            case "bank_card" -> CARD.matcher(number).matches() && luhn(number);
            default -> true;
        };
    }

    /** GB 11643: place, day of birth, order, and a check character by ISO 7064 MOD 11-2. */
    private static boolean resident(String number) {
        return RESIDENT.matcher(number).matches() && PROVINCES.contains(Integer.parseInt(number.substring(0, 2))) && born(number.substring(6, 14))
                && "10X98765432".charAt(weighed(number)) == number.charAt(17);
    }

    private static boolean born(String digits) {
        try {
            var day = LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return !day.isBefore(OLDEST) && !day.isAfter(LocalDate.now(CHINA));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** GB 32100: a check character by ISO 7064 MOD 31-3. */
    private static boolean socialCredit(String number) {
        var signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        if (!SOCIAL_CREDIT.matcher(number).matches()) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += signs.indexOf(number.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return signs.charAt((31 - sum % 31) % 31) == number.charAt(17);
    }

    /** The sum of 17 digits, each by a power of two: the last by the first power. */
    private static int weighed(String number) {
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + number.charAt(i) - '0') * 2 % 11;
        }
        return sum;
    }

    private static boolean luhn(String number) {
        var sum = 0;
        for (int i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
