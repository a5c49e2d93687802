package io.kedang.kernel.print;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes into one PDF document. What was written with is embedded in it, cut down to the letters that were used. */
public final class PdfPen {

    private final PDDocument document;
    private final Typeface typeface;
    private final Map<TrueTypeFont, PDFont> fonts = new IdentityHashMap<>();

    /** @param typeface stays open until the document has been saved */
    public PdfPen(PDDocument document, Typeface typeface) {
        this.document = document;
        this.typeface = typeface;
    }

    public float width(String text, float size) {
        return typeface.width(text, size);
    }

    /** Within a text that has begun, where it stands. */
    public void write(PDPageContentStream page, String text, float size) throws IOException {
        for (var run : typeface.runs(text)) {
            page.setFont(font(run.font()), size);
            page.showText(run.text());
        }
    }

    private PDFont font(TrueTypeFont known) throws IOException {
        var font = fonts.get(known);
        if (font == null) {
            font = PDType0Font.load(document, known, true);
            fonts.put(known, font);
        }
        return font;
    }

    /** A line of text of its own. */
    public void line(PDPageContentStream page, String text, float size, float x, float y) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        write(page, text, size);
        page.endText();
    }
}
