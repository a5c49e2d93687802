package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.HistoryEntry;
import io.kedang.archive.NewRecord;
import io.kedang.archive.RecordDocument;
import io.kedang.archive.RecordPage;
import io.kedang.archive.RecordPatch;
import io.kedang.archive.RecordQuery;
import io.kedang.archive.RecordView;
import io.kedang.archive.Records;
import io.kedang.kernel.Problem;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Records over the tenant's schema: filing and reading. Changes are in {@link RecordChanges}, lists in {@link RecordLists}. */
@ApplicationScoped
class StoredRecords implements Records {

    private final TenantSessions sessions;
    private final Templates templates;
    private final Filing filing;
    private final RecordGate gate;
    private final RecordReads reads;
    private final RecordChanges changes;
    private final RecordLists lists;

    StoredRecords(TenantSessions sessions, Templates templates, Filing filing, RecordGate gate, RecordReads reads, RecordChanges changes,
            RecordLists lists) {
        this.sessions = sessions;
        this.templates = templates;
        this.filing = filing;
        this.gate = gate;
        this.reads = reads;
        this.changes = changes;
        this.lists = lists;
    }

    @Override
    public Uni<RecordDocument> create(Actor actor, String templateKey, NewRecord sent) {
        return open(actor, templateKey).chain(compiled -> file(actor, compiled, sent));
    }

    @Override
    public Uni<Void> check(Actor actor, String templateKey, NewRecord sent) {
        return open(actor, templateKey).chain(compiled -> filing.check(actor, compiled, sent));
    }

    private Uni<CompiledTemplate> open(Actor actor, String templateKey) {
        return templates.open(actor.tenant(), templateKey).invoke(compiled -> actor.on(compiled.template().key()).must(TemplateAction.CREATE));
    }

    private Uni<RecordDocument> file(Actor actor, CompiledTemplate compiled, NewRecord sent) {
        return filing.file(actor, compiled, sent)
                .map(record -> document(actor, compiled, record, false))
                .onFailure(DatabaseRefusals::idempotencyKeyTaken).recoverWithUni(() -> replay(actor, sent))
                .onFailure().transform(failure -> DatabaseRefusals.explain(failure, compiled.template(), actor.request().lang()));
    }

    private Uni<RecordDocument> replay(Actor actor, NewRecord sent) {
        return sessions.readOne(actor.tenant(), Statement.of(RecordStatements.FIND_IDEMPOTENT, actor.memberId(), sent.idempotencyKey()))
                .map(rows -> rows.iterator().next())
                .chain(row -> reads.stored(actor, row.getUUID(1)).chain(record -> {
                    if (!IdempotencyKeys.hash(record.template(), sent).equals(row.getString(0))) {
                        throw Problem.of(ArchiveError.IDEMPOTENCY_KEY_REUSED);
                    }
                    return templates.published(actor.tenant(), record.template())
                            .map(compiled -> document(actor, compiled, record, true));
                }));
    }

    private RecordDocument document(Actor actor, CompiledTemplate compiled, StoredRecord record, boolean replayed) {
        return new RecordDocument(record.id(), record.revision(), gate.passBytes(actor, compiled, record), replayed);
    }

    static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Uni<RecordDocument> document(Actor actor, UUID id) {
        return reads.document(actor, id);
    }

    @Override
    public Uni<RecordView> get(Actor actor, UUID id) {
        return reads.view(actor, id);
    }

    @Override
    public Uni<RecordDocument> change(Actor actor, UUID id, RecordPatch patch) {
        return changes.change(actor, id, patch);
    }

    @Override
    public Uni<Void> delete(Actor actor, UUID id, Long expectedRevision) {
        return changes.delete(actor, id, expectedRevision);
    }

    @Override
    public Uni<RecordDocument> restore(Actor actor, UUID id) {
        return changes.restore(actor, id);
    }

    @Override
    public Uni<List<HistoryEntry>> history(Actor actor, UUID id) {
        return reads.history(actor, id);
    }

    @Override
    public Uni<RecordPage> list(Actor actor, String templateKey, RecordQuery query) {
        return lists.list(actor, templateKey, query);
    }

    @Override
    public Uni<RecordPage> listToExport(Actor actor, String templateKey, RecordQuery query) {
        return lists.listToExport(actor, templateKey, query);
    }

    @Override
    public Uni<byte[]> listDocument(Actor actor, String templateKey, RecordQuery query) {
        return lists.document(actor, templateKey, query);
    }
}
