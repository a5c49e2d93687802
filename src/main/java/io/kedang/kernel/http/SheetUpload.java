package io.kedang.kernel.http;

import io.kedang.kernel.Problem;
import io.kedang.kernel.sheet.SheetError;
import io.kedang.kernel.sheet.SheetReader;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A spreadsheet that came in a form. Blocks. */
public final class SheetUpload {

    private SheetUpload() {
    }

    /** @throws Problem a {@link SheetError} when none came, or it is too large */
    public static byte[] bytes(FileUpload file) {
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            throw Problem.of(SheetError.SPREADSHEET_MISSING);
        }
        if (file.size() > SheetReader.MOST_BYTES) {
            throw Problem.of(SheetError.SPREADSHEET_TOO_LARGE);
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException gone) {
            throw Problem.of(SheetError.SPREADSHEET_UNREADABLE);
        }
    }
}
