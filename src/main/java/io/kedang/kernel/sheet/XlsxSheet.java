package io.kedang.kernel.sheet;

import io.kedang.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first sheet of an xlsx file that has anything in it, its cells as people see them. */
final class XlsxSheet {

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[^\"\\[]*[dy].*|.*(?<!h):?m{1,4}[-/].*");
    private static final Pattern TIME_FORMAT = Pattern.compile("(?i).*[hs].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final int MOST_DIGITS = 12;

    private XlsxSheet() {
    }

    static Sheet read(byte[] file, int mostRows) {
        var safe = SafeWorkbook.of(file, mostRows);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(safe.file()), new ReadingOptions(true, true))) {
            return workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).map(sheet -> rows(sheet, safe.cut(), mostRows))
                    .filter(sheet -> !sheet.rows().isEmpty()).findFirst().orElse(new Sheet(List.of(), false));
        } catch (IOException | RuntimeException malformed) {
            throw malformed instanceof Problem known ? known : Problem.of(SheetError.SPREADSHEET_UNREADABLE);
        }
    }

    private static Sheet rows(org.dhatim.fastexcel.reader.Sheet sheet, boolean cut, int mostRows) {
        var rows = new ArrayList<List<String>>();
        try (var stream = sheet.openStream()) {
            var all = stream.iterator();
            while (rows.size() < mostRows && more(all, cut && !rows.isEmpty())) {
                rows.add(texts(all.next()));
            }
            return new Sheet(rows, more(all, cut));
        } catch (IOException unreadable) {
            throw Problem.of(SheetError.SPREADSHEET_UNREADABLE);
        }
    }

    /** Where the XML was cut it ends in an error, which is the end. */
    private static boolean more(Iterator<Row> rows, boolean cut) {
        try {
            return rows.hasNext();
        } catch (RuntimeException end) {
            if (cut) {
                return false;
            }
            throw end;
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().limit(Sheet.MOST_COLUMNS + 1L).map(cell -> cell == null ? "" : Sheet.cell(text(cell))).toList();
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        return cell.getValue() instanceof BigDecimal number ? number(cell, number) : cell.getType() == CellType.ERROR || cell.getText() == null ? "" : cell.getText();
    }

    private static String number(Cell cell, BigDecimal number) {
        var format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        var plain = QUOTED.matcher(format).replaceAll("");
        if (DATE_FORMAT.matcher(plain).matches()) {
            var moment = cell.asDate();
            return TIME_FORMAT.matcher(plain).matches() ? moment.toLocalDate() + " " + moment.toLocalTime().withNano(0) : moment.toLocalDate().toString();
        }
        if (plain.contains("%")) {
            return decimal(number.movePointRight(2)) + "%";
        }
        return sign(format) + decimal(number);
    }

    private static String sign(String format) {
        return List.of("¥", "￥", "$", "€", "£").stream().filter(format.replaceAll("\\[\\$-[^\\]]*\\]", "")::contains).findFirst().orElse("");
    }

    /** Numbers are binary in the file: 0.1 is 0.1000000000000000055. */
    private static String decimal(BigDecimal number) {
        var rounded = number.scale() > MOST_DIGITS ? number.setScale(MOST_DIGITS, RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : Math.abs((long) rounded.precision() - rounded.scale()) > 40 ? "" : rounded.stripTrailingZeros().toPlainString();
    }
}
