package io.kedang.template.internal.propose;

import io.kedang.kernel.Problem;
import io.kedang.template.TemplateError;

/** Reads the beginning of a spreadsheet, whatever its format. What cannot be read is refused with a reason, and nothing takes more room than it may. */
final class SheetReader {

    static final int MOST_BYTES = 10_000_000;

    private SheetReader() {
    }

    static Sheet read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(TemplateError.SPREADSHEET_TOO_LARGE);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.of(TemplateError.SPREADSHEET_OLD);
        }
        return begins(file, 'P', 'K', 3, 4) ? XlsxSheet.read(file) : CsvSheet.read(file);
    }

    private static boolean begins(byte[] file, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
