package io.kedang.audit.internal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An xlsx workbook that is handed out while it is written: only the page at hand is in memory. Every cell is a text written in place, so nothing in it is
 * ever run, and no table of texts grows. Blocks, and is not shared between threads.
 */
final class WorkbookStream {

    private static final int MOST_CHARACTERS = 32_767;
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Kedang", "1.0");
    private final List<String> headers;
    private final String mark;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    WorkbookStream(List<String> headers, String mark) {
        this.headers = headers;
        this.mark = mark;
        workbook.properties().setDescription(mark).setKeywords(mark);
        begin();
    }

    private void begin() {
        sheet = workbook.newWorksheet("journal " + ++sheets);
        sheet.footer(mark, Position.CENTER);
        for (int i = 0; i < headers.size(); i++) {
            sheet.inlineString(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        rows = 1;
    }

    /** @return what can be handed out by now */
    byte[] add(List<List<String>> more) {
        try {
            for (var row : more) {
                if (rows >= ROWS_OF_A_SHEET) {
                    sheet.finish();
                    begin();
                }
                write(row);
            }
            sheet.flush();
            return taken();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void write(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                sheet.inlineString(rows, i, printable(row.get(i)));
            }
        }
        rows++;
    }

    /** XML knows no control characters. */
    private static String printable(String text) {
        return text.substring(0, Math.min(MOST_CHARACTERS, text.length())).replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }

    byte[] finish() {
        try {
            workbook.close();
            return taken();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private byte[] taken() {
        var taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }
}
