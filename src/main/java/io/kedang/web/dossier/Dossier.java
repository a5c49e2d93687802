package io.kedang.web.dossier;

import io.kedang.audit.PdfStamp;
import io.kedang.audit.StampWords;
import io.kedang.kernel.print.PdfPen;
import io.kedang.kernel.print.Typeface;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordPage;
import io.kedang.web.view.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The page of a record as a document: its head, its sections, and when and by whom it was filed. */
final class Dossier {

    private static final float TITLE = 18;
    private static final float HEAD = 12;
    private static final float BODY = 10;
    private static final float SMALL = 8.5f;

    private final Paper paper;
    private final Reader reader;

    private Dossier(Paper paper, Reader reader) {
        this.paper = paper;
        this.reader = reader;
    }

    /** @param marked whether the mark lies over the pages, too */
    static byte[] of(RecordPage page, StampWords words, boolean marked, Typeface typeface, Reader reader) {
        try (var document = new PDDocument()) {
            var pen = new PdfPen(document, typeface);
            var paper = new Paper(document, pen, words.company() + " \u00b7 " + page.templateName());
            new Dossier(paper, reader).write(page);
            paper.finish(page.title());
            document.getDocumentInformation().setProducer("Kedang");
            PdfStamp.over(document, pen, words, marked);
            return saved(document);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream(1 << 16);
        document.save(out, CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private void write(RecordPage page) throws IOException {
        paper.text(page.title(), TITLE, Paper.INK);
        page.stages().stream().filter(RecordPage.Stage::here).findFirst().ifPresent(stage -> paper.text(reader.texts().stage() + "  " + stage.label(), BODY, Paper.SOFT));
        for (var section : page.sections()) {
            section(section);
        }
        about(page);
    }

    private void section(RecordPage.Section section) {
        paper.heading(section.label(), HEAD);
        for (var fact : section.facts()) {
            if (fact.value().table() == null) {
                paper.pair(fact.label(), written(fact.value()), BODY);
            } else {
                paper.pair(fact.label(), fact.value().text(), BODY);
                table(fact.value().table());
            }
        }
    }

    private void table(Value.Table table) {
        paper.row(table.columns().stream().map(Value.Heading::label).toList(), SMALL, Paper.SOFT);
        for (var row : table.rows()) {
            paper.row(row.stream().map(Dossier::written).toList(), SMALL, Paper.INK);
        }
    }

    private static String written(Value value) {
        return value.none() || value.text().isBlank() ? "\u2014" : value.text();
    }

    private void about(RecordPage page) {
        var texts = reader.texts();
        paper.heading(texts.aboutRecord(), HEAD);
        for (var line : List.of(new String[] {texts.createdAt(), page.meta().createdAt() + "  " + page.meta().createdBy()}, new String[] {texts.updatedAt(), page.meta().updatedAt() + "  " + page.meta().updatedBy()},
                new String[] {texts.revision(), texts.revisionOf(page.meta().revision(), page.meta().version())}, new String[] {texts.recordId(), page.id()})) {
            paper.pair(line[0], line[1], BODY);
        }
    }
}
