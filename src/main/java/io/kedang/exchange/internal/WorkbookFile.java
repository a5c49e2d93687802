package io.kedang.exchange.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An xlsx workbook of one sheet that is written row by row. Every cell is a text: nothing in it is ever run. Blocks, and is not shared between threads. */
final class WorkbookFile {

    private static final int MOST_CHARACTERS = 32_767;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Kedang", "1.0");
    private final Worksheet sheet;
    private int rows;

    /** @param mark of the export, in the properties and at the foot of each printed page */
    WorkbookFile(String name, List<String> headers, String mark) {
        this(name, headers);
        workbook.properties().setDescription(mark).setKeywords(mark);
        sheet.footer(mark, Position.CENTER);
    }

    /** One that exports nothing. */
    WorkbookFile(String name, List<String> headers) {
        sheet = workbook.newWorksheet(name.replaceAll("[\\[\\]:*?/\\\\']", " ").substring(0, Math.min(31, name.length())));
        for (int i = 0; i < headers.size(); i++) {
            sheet.value(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        rows = 1;
    }

    WorkbookFile add(List<List<String>> more) {
        try {
            for (var row : more) {
                for (int i = 0; i < row.size(); i++) {
                    if (!row.get(i).isEmpty()) {
                        sheet.value(rows, i, row.get(i).substring(0, Math.min(MOST_CHARACTERS, row.get(i).length())));
                    }
                }
                rows++;
            }
            sheet.flush();
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] finish() {
        try {
            workbook.close();
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
