package io.kedang.kernel.sheet;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula begins with {@code '}. */
public final class CsvRow {

    /** The byte order mark by which spreadsheets know UTF-8. */
    public static final String MARK = "\uFEFF";
    /** What spreadsheets take for a formula; a plain number or phone number is none. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9 .,%()-]*");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private CsvRow() {
    }

    public static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = FORMULA.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** What an export wrote, without the sign that keeps it from being run. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
