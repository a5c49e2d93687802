package io.kedang.archive.internal;

import io.kedang.access.Actor;
import io.kedang.archive.ArchiveError;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.FieldSettings.OnDelete;
import io.kedang.template.Template;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What happens to the records that refer to one that is being deleted, in the transaction that deletes it. */
@ApplicationScoped
class Release {

    /** More than this are not changed in one transaction, but have to be dealt with first. */
    private static final int MOST_CLEARED = 1_000;

    private final Journal journal;

    Release(Journal journal) {
        this.journal = journal;
    }

    /** A record that has changed. */
    record Touched(UUID id, long revision) {
    }

    /**
     * Fails with {@link ArchiveError#RECORD_REFERRED_TO} when the record must stay.
     *
     * @param templates all that records are of
     * @return the records that have lost the value that led here
     */
    Uni<List<Touched>> from(TenantConnection connection, Actor actor, StoredRecord deleted, List<Template> templates) {
        var leading = Leading.to(deleted.template(), templates);
        var holding = leading.stream().filter(one -> !one.is(OnDelete.KEEP)).toList();
        if (holding.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return connection.execute(counts(holding, deleted.id()))
                .invoke(counted -> mustBeFree(holding, counted))
                .chain(counted -> clear(connection, actor, deleted, holding.stream().filter(one -> one.is(OnDelete.CLEAR)).toList()));
    }

    private static Statement counts(List<Leading> holding, UUID id) {
        var values = new BoundValues();
        var sql = holding.stream()
                .map(one -> "(SELECT count(*) FROM (SELECT FROM record WHERE id <> " + values.bind(id) + " AND " + one.where(id, values) + " LIMIT " + (MOST_CLEARED + 1) + ") AS found)")
                .collect(Collectors.joining(", ", "SELECT ", ""));
        return new Statement(sql, values.tuple());
    }

    private static void mustBeFree(List<Leading> holding, RowSet<Row> counted) {
        var row = counted.iterator().next();
        long refusing = 0;
        for (int i = 0; i < holding.size(); i++) {
            var count = row.getLong(i);
            refusing += holding.get(i).is(OnDelete.REFUSE) || count > MOST_CLEARED ? count : 0;
        }
        if (refusing > 0) {
            throw Problem.of(ArchiveError.RECORD_REFERRED_TO, String.valueOf(refusing)).with("count", refusing);
        }
    }

    private Uni<List<Touched>> clear(TenantConnection connection, Actor actor, StoredRecord deleted, List<Leading> clearing) {
        return Multi.createFrom().iterable(clearing)
                .onItem().transformToUniAndConcatenate(one -> clear(connection, actor, deleted, one))
                .collect().in(ArrayList<Touched>::new, List::addAll).map(List::copyOf);
    }

    private Uni<List<Touched>> clear(TenantConnection connection, Actor actor, StoredRecord deleted, Leading one) {
        return connection.execute(clearing(actor, deleted, one))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> new Touched(row.getUUID(0), row.getLong(1))).toList())
                .call(touched -> noted(connection, actor, one, touched));
    }

    /** A record that needs the value needs attention now. */
    private static Statement clearing(Actor actor, StoredRecord deleted, Leading one) {
        var values = new BoundValues();
        var key = values.bind(one.field().key()) + "::text";
        var at = values.bind(deleted.updatedAt()) + "::timestamptz";
        var by = values.bind(actor.memberId()) + "::uuid";
        return new Statement("WITH cleared AS (UPDATE record SET data = data - " + key + ", original = nullif(original - " + key + ", '{}'::jsonb),"
                + " attention = attention OR " + values.bind(one.field().required()) + "::boolean, revision = revision + 1, updated_at = " + at + ", updated_by = " + by
                + " WHERE id <> " + values.bind(deleted.id()) + " AND " + one.where(deleted.id(), values) + " RETURNING id, revision),"
                + " history AS (INSERT INTO record_history (record_id, revision, action, at, actor, changes) SELECT id, revision, 'updated', " + at + ", " + by
                + ", jsonb_build_array(jsonb_build_object('field', " + key + ", 'from', " + values.bind(deleted.id().toString()) + "::text)) FROM cleared)"
                + " SELECT id, revision FROM cleared", values.tuple());
    }

    private Uni<Void> noted(TenantConnection connection, Actor actor, Leading one, List<Touched> touched) {
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var entries = touched.stream().map(record -> journal.statement(JournalEntry.done(actor, Action.RECORD_UPDATED, "record:" + one.template().key(), record.id(),
                List.of(one.field().key())))).map(connection::execute).toList();
        return Uni.join().all(entries).andFailFast().replaceWithVoid();
    }
}
