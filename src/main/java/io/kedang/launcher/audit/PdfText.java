package io.kedang.launcher.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The letters of a PDF file page by page in the order in which they are drawn, however they are turned, and its properties: what is left of a mark when the file was saved anew. */
final class PdfText extends PDFTextStripper {

    private final StringBuilder letters = new StringBuilder();

    private PdfText() {
        // Fonts that the file only names are of no interest, and looking for them on the machine takes long.
        FontMappers.set(new NoFonts());
    }

    static void of(Path file, Consumer<String> found) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            properties(document, found);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                found.accept(page(document, page));
            }
        } catch (RuntimeException | StackOverflowError | NoClassDefFoundError broken) {
            throw new IOException("it is a broken PDF file", broken);
        }
    }

    private static void properties(PDDocument document, Consumer<String> found) {
        var properties = document.getDocumentInformation();
        properties.getMetadataKeys().forEach(key -> found.accept(String.valueOf(properties.getPropertyStringValue(key))));
    }

    private static String page(PDDocument document, int page) throws IOException {
        var text = new PdfText();
        text.setStartPage(page);
        text.setEndPage(page);
        text.getText(document);
        return text.letters.toString();
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        letters.append(position.getUnicode());
    }
}
