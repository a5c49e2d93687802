package io.kedang.kernel.sheet;

import java.util.List;

/**
 * What was read of a spreadsheet.
 *
 * @param rows texts of the cells, the header somewhere near the top; rows may be of different lengths
 * @param more whether there were more rows or columns than are read
 */
public record Sheet(List<List<String>> rows, boolean more) {

    public static final int MOST_COLUMNS = 200;
    public static final int MOST_CHARACTERS = 20_000;

    /** A cell's text without signs that nothing keeps, and no longer than any field. */
    public static String cell(String text) {
        var clean = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS).filter(Sheet::kept).forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean kept(int c) {
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && Character.getType(c) != Character.FORMAT;
    }
}
