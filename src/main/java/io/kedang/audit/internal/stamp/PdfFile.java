package io.kedang.audit.internal.stamp;

import io.kedang.audit.PdfStamp;
import io.kedang.audit.StampWords;
import io.kedang.audit.internal.stamp.Unstampable.Why;
import io.kedang.kernel.print.PdfPen;
import io.kedang.kernel.print.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** A PDF file that somebody handed in. */
final class PdfFile {

    private static final int MOST_PAGES = 2_000;

    private PdfFile() {
    }

    /** Written anew as a whole, so that nothing of an earlier state stays in it. */
    static byte[] stamped(byte[] file, StampWords words, Typeface typeface) {
        try (var document = Loader.loadPDF(file)) {
            check(document);
            PdfStamp.over(document, new PdfPen(document, typeface), words, true);
            var out = new ByteArrayOutputStream(file.length + (1 << 17));
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (InvalidPasswordException | NoClassDefFoundError locked) {
            // What is locked for certain recipients would need a library that is not here; it stays locked either way.
            throw new Unstampable(Why.LOCKED);
        } catch (IOException broken) {
            throw new Unstampable(Why.UNREADABLE);
        }
    }

    /** What the file says of its pages is not believed. */
    private static void check(PDDocument document) {
        if (document.isEncrypted()) {
            throw new Unstampable(Why.LOCKED);
        }
        int pages = 0;
        for (var page : document.getPages()) {
            if (page != null && ++pages > MOST_PAGES) {
                throw new Unstampable(Why.TOO_HEAVY);
            }
        }
        if (pages == 0) {
            throw new Unstampable(Why.UNREADABLE);
        }
    }
}
