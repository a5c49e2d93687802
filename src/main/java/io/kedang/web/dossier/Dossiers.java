package io.kedang.web.dossier;

import io.kedang.access.Actor;
import io.kedang.archive.RecordView;
import io.kedang.audit.Action;
import io.kedang.audit.FileStamp;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.StampWords;
import io.kedang.audit.Watermarks;
import io.kedang.exchange.ExchangeError;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.print.PrintFonts;
import io.kedang.web.RecordPages;
import io.kedang.web.mark.PageLevels;
import io.kedang.web.show.Reader;
import io.kedang.web.view.RecordPage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/** Records as PDF documents: of what their page shows, marked, and journaled before they leave. A few at once, on worker threads. */
@ApplicationScoped
class Dossiers {

    private static final int AT_ONCE = 4;

    private final RecordPages pages;
    private final FileStamp stamps;
    private final Watermarks watermarks;
    private final PageLevels levels;
    private final PrintFonts fonts;
    private final Journal journal;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Dossiers(RecordPages pages, FileStamp stamps, Watermarks watermarks, PageLevels levels, PrintFonts fonts, Journal journal) {
        this.pages = pages;
        this.stamps = stamps;
        this.watermarks = watermarks;
        this.levels = levels;
        this.fonts = fonts;
        this.journal = journal;
    }

    Uni<byte[]> of(Actor actor, RecordView record, Reader reader) {
        return Uni.combine().all().unis(pages.of(actor, record, reader), stamps.words(actor, Ids.next()), marked(actor, record)).asTuple()
                .chain(parts -> Worker.call(() -> made(parts.getItem1(), parts.getItem2(), parts.getItem3(), reader)).call(pdf -> note(actor, record, parts.getItem1(), parts.getItem2().export())));
    }

    /** The foot of each page says it always; over the page it is where it is over the record's own page. */
    private Uni<Boolean> marked(Actor actor, RecordView record) {
        return levels.of(actor, "archive:" + record.template()).chain(level -> watermarks.of(actor).map(policy -> policy.marks(actor, level)));
    }

    private byte[] made(RecordPage page, StampWords words, boolean marked, Reader reader) {
        if (!free.tryAcquire()) {
            throw Problem.of(ExchangeError.EXCHANGE_BUSY);
        }
        try (var typeface = fonts.open()) {
            return Dossier.of(page, words, marked, typeface, reader);
        } finally {
            free.release();
        }
    }

    /** Once as an export, which the file's mark leads to, and once in the record's own trail. */
    private Uni<Void> note(Actor actor, RecordView record, RecordPage page, UUID export) {
        var fields = page.sections().stream().flatMap(section -> section.facts().stream()).map(RecordPage.Fact::key).distinct().toList();
        return journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.RECORDS_EXPORTED, "record:" + record.template(), export, List.copyOf(fields)).withDetail("pdf")
                        .withTargets(record.id()))
                .chain(() -> journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.RECORD_EXPORTED, "record:" + record.template(), record.id(), List.of()).withDetail("pdf " + export)));
    }
}
