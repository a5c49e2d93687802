package io.kedang.web.dossier;

import io.kedang.kernel.print.PdfPen;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets of A4 that are written on from top to bottom. What is longer than a page goes on over the next. */
final class Paper {

    static final Color INK = new Color(0x1B, 0x22, 0x2C);
    static final Color SOFT = new Color(0x5B, 0x65, 0x75);
    private static final Color RULE = new Color(0xD5, 0xDA, 0xE1);
    private static final float MARGIN = 54;
    private static final float FOOT = 58;
    private static final float HEADER = 8.5f;
    private static final float LABELS = 120;
    private static final float LEADING = 1.5f;

    private final PDDocument document;
    private final PdfPen pen;
    private final String header;
    private PDPage page;
    private PDPageContentStream content;
    private float y;

    Paper(PDDocument document, PdfPen pen, String header) {
        this.document = document;
        this.pen = pen;
        this.header = header;
        turn();
    }

    private void turn() {
        end();
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        go(page);
        y = page.getMediaBox().getHeight() - MARGIN - HEADER * 2;
    }

    private void go(PDPage to) {
        draw(() -> content = new PDPageContentStream(document, to, AppendMode.APPEND, true, true));
    }

    private void end() {
        if (content != null) {
            draw(content::close);
        }
    }

    private float width() {
        return page.getMediaBox().getWidth() - 2 * MARGIN;
    }

    /** Lines over the whole width. */
    void text(String text, float size, Color color) {
        block(List.of(new Column(MARGIN, lines(text, width(), size), color)), size);
    }

    /** A heading stays with what follows. */
    void heading(String text, float size) {
        y -= size * 0.8f;
        if (y < FOOT + size * 5) {
            turn();
        }
        text(text, size, INK);
        draw(() -> {
            content.setStrokingColor(RULE);
            content.moveTo(MARGIN, y + size * 0.35f);
            content.lineTo(MARGIN + width(), y + size * 0.35f);
            content.stroke();
        });
        y -= size * 0.3f;
    }

    void pair(String label, String text, float size) {
        block(List.of(new Column(MARGIN, lines(label, LABELS - 10, size), SOFT), new Column(MARGIN + LABELS, lines(text, width() - LABELS, size), INK)), size);
    }

    /** Cells side by side, all of the same width. */
    void row(List<String> cells, float size, Color color) {
        var cell = width() / Math.max(1, cells.size());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < cells.size(); i++) {
            columns.add(new Column(MARGIN + i * cell, lines(cells.get(i), cell - 6, size), color));
        }
        block(columns, size);
    }

    private record Column(float x, List<String> lines, Color color) {
    }

    private List<String> lines(String text, float most, float size) {
        return Wrapped.of(text, most, word -> pen.width(word, size));
    }

    private void block(List<Column> columns, float size) {
        var most = columns.stream().mapToInt(column -> column.lines().size()).max().orElse(0);
        for (int from = 0; from < most; ) {
            if (y - size * LEADING < FOOT) {
                turn();
            }
            var room = Math.max(1, Math.min(most - from, (int) ((y - FOOT) / (size * LEADING))));
            part(columns, from, from + room, size);
            from += room;
        }
        y -= size * 0.2f;
    }

    private void part(List<Column> columns, int from, int to, float size) {
        draw(() -> {
            for (var column : columns) {
                content.setNonStrokingColor(column.color());
                for (int i = from; i < Math.min(to, column.lines().size()); i++) {
                    pen.line(content, column.lines().get(i), size, column.x(), y - size * LEADING * (i - from) - size);
                }
            }
        });
        y -= size * LEADING * (to - from);
    }

    /** The head of each page, now that it is known how many there are. */
    void finish(String title) {
        end();
        var count = document.getNumberOfPages();
        for (int i = 0; i < count; i++) {
            page = document.getPage(i);
            go(page);
            var number = i + 1 + " / " + count;
            var top = page.getMediaBox().getHeight() - MARGIN + HEADER;
            draw(() -> {
                content.setNonStrokingColor(SOFT);
                pen.line(content, lines(header, width() - 80, HEADER).get(0), HEADER, MARGIN, top);
                pen.line(content, number, HEADER, MARGIN + width() - pen.width(number, HEADER), top);
            });
            end();
        }
        document.getDocumentInformation().setTitle(title);
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
