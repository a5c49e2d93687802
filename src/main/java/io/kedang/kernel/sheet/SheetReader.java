package io.kedang.kernel.sheet;

import io.kedang.kernel.Problem;

/** Reads the beginning of a spreadsheet, whatever its format. What cannot be read is refused with a reason, and nothing takes more room than it may. */
public final class SheetReader {

    public static final int MOST_BYTES = 10_000_000;

    private SheetReader() {
    }

    /** @param mostRows how many are read; the sheet says whether there were {@linkplain Sheet#more() more} */
    public static Sheet read(byte[] file, int mostRows) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(SheetError.SPREADSHEET_TOO_LARGE);
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Problem.of(SheetError.SPREADSHEET_OLD);
        }
        return begins(file, 'P', 'K', 3, 4) ? XlsxSheet.read(file, mostRows) : CsvSheet.read(file, mostRows);
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
