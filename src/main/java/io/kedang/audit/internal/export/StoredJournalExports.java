package io.kedang.audit.internal.export;

import io.kedang.access.Actor;
import io.kedang.access.Member;
import io.kedang.access.Members;
import io.kedang.access.Right;
import io.kedang.audit.Action;
import io.kedang.audit.AuditError;
import io.kedang.audit.ExportMark;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.audit.JournalExports;
import io.kedang.audit.JournalLine;
import io.kedang.audit.JournalQuery;
import io.kedang.audit.internal.chain.ChainLines;
import io.kedang.audit.internal.chain.ChainRange;
import io.kedang.audit.internal.search.StoredJournalReader;
import io.kedang.crypto.Signers;
import io.kedang.kernel.Ids;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.kernel.sheet.CsvRow;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Exports over the chain when only the time matters, and over searches else. */
@ApplicationScoped
class StoredJournalExports implements JournalExports {

    private static final int AT_ONCE = 4;
    private static final int SEARCHED_AT_ONCE = 500;

    private final Journal journal;
    private final ChainRange ranges;
    private final ChainLines lines;
    private final StoredJournalReader reader;
    private final Members members;
    private final Signers signers;
    private final Semaphore room = new Semaphore(AT_ONCE);

    StoredJournalExports(Journal journal, ChainRange ranges, ChainLines lines, StoredJournalReader reader, Members members, Signers signers) {
        this.journal = journal;
        this.ranges = ranges;
        this.lines = lines;
        this.reader = reader;
        this.members = members;
        this.signers = signers;
    }

    @Override
    public Multi<byte[]> jsonLines(Actor actor, JournalQuery query) {
        return begun(actor, query, "jsonl", (export, range) -> query.filtered() ? found(actor, query, export, range) : verifiable(actor, export, range));
    }

    /** @param at before anything was looked up */
    private record Export(UUID id, Instant at) {
    }

    private Multi<byte[]> verifiable(Actor actor, Export export, ChainRange.Range range) {
        var file = new VerifiableFile(actor.tenant(), export.at(), range, export.id(), false);
        var end = new LastLine(range);
        var body = lines.verifiable(actor.tenant(), range).invoke(end::passed).map(StoredJournalExports::bytes);
        var trailer = Uni.createFrom().deferred(() -> signers.current().map(signer -> bytes(file.trailer(signer, range.entries(), end.hash()) + "\n")));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(bytes(file.header() + "\n")), body, trailer.toMulti());
    }

    private Multi<byte[]> found(Actor actor, JournalQuery query, Export export, ChainRange.Range range) {
        var file = new VerifiableFile(actor.tenant(), export.at(), range, export.id(), true);
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(bytes(file.header() + "\n")),
                searched(actor, query).map(page -> bytes(page.stream().map(line -> FoundLine.json(line) + "\n").collect(Collectors.joining()))));
    }

    @Override
    public Multi<byte[]> csv(Actor actor, JournalQuery query) {
        return begun(actor, query, "csv", (export, range) -> table(actor, export).onItem().transformToMulti(table -> Multi.createBy().concatenating().streams(
                Multi.createFrom().item(bytes(CsvRow.MARK + CsvRow.of(table.headers()))),
                entries(actor, query, range).map(page -> bytes(page.stream().map(line -> CsvRow.of(table.row(line))).collect(Collectors.joining()))))));
    }

    @Override
    public Multi<byte[]> workbook(Actor actor, JournalQuery query) {
        return begun(actor, query, "xlsx", (export, range) -> table(actor, export).onItem().transformToMulti(table -> {
            var workbook = new WorkbookStream(table.headers(), table.mark());
            return Multi.createBy().concatenating().streams(
                    entries(actor, query, range).onItem().transformToUniAndConcatenate(page -> Worker.call(() -> workbook.add(page.stream().map(table::row).toList()))),
                    Uni.createFrom().deferred(() -> Worker.call(workbook::finish)).toMulti());
        }));
    }

    /** Nothing leaves before the journal says that it is going to; so the file has that entry too. */
    private Multi<byte[]> begun(Actor actor, JournalQuery query, String format, BiFunction<Export, ChainRange.Range, Multi<byte[]>> work) {
        actor.mustHave(Right.EXPORT_AUDIT);
        if (!room.tryAcquire()) {
            throw Problem.of(AuditError.JOURNAL_EXPORT_BUSY);
        }
        var export = new Export(Ids.next(), Instant.now());
        return journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.JOURNAL_EXPORTED, "journal", export.id(), List.of()).withDetail(query.filtered() ? format + " filtered" : format))
                .chain(() -> ranges.between(actor.tenant(), query.from(), query.to()))
                .onItem().transformToMulti(range -> work.apply(export, range))
                .onTermination().invoke(room::release);
    }

    private Uni<JournalTable> table(Actor actor, Export export) {
        return members.everybody(actor.tenant()).map(people -> new JournalTable(actor.request().lang(),
                people.stream().collect(Collectors.toMap(Member::id, Member::name)), ExportMark.of(export.id())));
    }

    private Multi<List<JournalLine>> entries(Actor actor, JournalQuery query, ChainRange.Range range) {
        return query.filtered() ? searched(actor, query) : lines.readable(actor.tenant(), range);
    }

    private Multi<List<JournalLine>> searched(Actor actor, JournalQuery query) {
        return Multi.createBy().repeating()
                .uni(() -> new AtomicReference<String>(null), at -> reader.find(actor.tenant(), query.from(at.get(), SEARCHED_AT_ONCE)).invoke(page -> at.set(page.next())))
                .whilst(page -> page.next() != null)
                .map(page -> page.entries());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
