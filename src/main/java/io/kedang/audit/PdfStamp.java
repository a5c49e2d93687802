package io.kedang.audit;

import io.kedang.kernel.print.PdfPen;
import java.awt.Color;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** The mark on each page of a PDF document: at the foot in words, over the page again and again, and in the document's properties. */
public final class PdfStamp {

    private static final Color INK = new Color(0x5B, 0x65, 0x75);
    private static final float FAINT = 0.17f;
    private static final float FOOT = 0.8f;
    private static final int MOST_TILES = 8;
    private static final float SMALLEST = 40;
    private static final float LARGEST = 14_400;

    private final PDDocument document;
    private final PdfPen pen;
    private final StampWords words;

    private PdfStamp(PDDocument document, PdfPen pen, StampWords words) {
        this.document = document;
        this.pen = pen;
        this.words = words;
    }

    /** @param tiled whether over the whole page, too */
    public static void over(PDDocument document, PdfPen pen, StampWords words, boolean tiled) throws IOException {
        var stamp = new PdfStamp(document, pen, words);
        stamp.properties();
        var done = Collections.<COSDictionary>newSetFromMap(new IdentityHashMap<>());
        for (var page : document.getPages()) {
            if (done.add(page.getCOSObject())) {
                stamp.page(page, tiled);
            }
        }
    }

    private void properties() {
        var properties = document.getDocumentInformation();
        properties.setCustomMetadataValue("KedangExport", words.mark());
        properties.setKeywords(words.mark());
        document.setDocumentInformation(properties);
    }

    private void page(PDPage page, boolean tiled) throws IOException {
        var box = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        var width = within(turned ? box.getHeight() : box.getWidth());
        var height = within(turned ? box.getWidth() : box.getHeight());
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(upright(page.getRotation(), box));
            content.setNonStrokingColor(INK);
            foot(content, width);
            if (tiled) {
                tiles(content, width, height);
            }
        }
    }

    private static float within(float length) {
        return Float.isNaN(length) ? SMALLEST : Math.max(SMALLEST, Math.min(LARGEST, length));
    }

    /** From the lower left corner as the page is looked at. */
    private static Matrix upright(int rotation, PDRectangle box) {
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new Matrix(0, 1, -1, 0, box.getUpperRightX(), box.getLowerLeftY());
            case 180 -> new Matrix(-1, 0, 0, -1, box.getUpperRightX(), box.getUpperRightY());
            case 270 -> new Matrix(0, -1, 1, 0, box.getLowerLeftX(), box.getUpperRightY());
            default -> Matrix.getTranslateInstance(box.getLowerLeftX(), box.getLowerLeftY());
        };
    }

    /** In reading order, so that the id is found in the text of the page. */
    private void foot(PDPageContentStream content, float width) throws IOException {
        var size = Math.max(4, Math.min(8, width / 60));
        content.setGraphicsStateParameters(alpha(FOOT));
        pen.line(content, words.mark(), size, Math.max(2, (width - pen.width(words.mark(), size)) / 2), size);
        pen.line(content, words.line(), size, Math.max(2, (width - pen.width(words.line(), size)) / 2), size * 2.3f);
    }

    private void tiles(PDPageContentStream content, float width, float height) throws IOException {
        var size = Math.max(6, Math.min(width, height) / 48);
        var stepX = Math.max(size * 22, width / MOST_TILES);
        var stepY = Math.max(size * 13, height / MOST_TILES);
        content.setGraphicsStateParameters(alpha(FAINT));
        var odd = false;
        for (var y = stepY / 3; y < height; y += stepY, odd = !odd) {
            for (var x = odd ? -stepX / 4 : stepX / 8; x < width; x += stepX) {
                tile(content, x, y, size);
            }
        }
    }

    private void tile(PDPageContentStream content, float x, float y, float size) throws IOException {
        content.beginText();
        content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(24), x, y));
        for (var line : words.lines()) {
            pen.write(content, line, size);
            content.newLineAtOffset(0, -size * 1.35f);
        }
        pen.write(content, words.mark(), size * 0.5f);
        content.endText();
    }

    private static PDExtendedGraphicsState alpha(float alpha) {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(alpha);
        return state;
    }
}
