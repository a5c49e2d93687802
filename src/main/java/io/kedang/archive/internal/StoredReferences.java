package io.kedang.archive.internal;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.access.Sensitivity;
import io.kedang.archive.RecordReferences;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Who refers to a record, by the indexes that every reference has; all templates and fields in one statement. */
@ApplicationScoped
class StoredReferences implements RecordReferences {

    private static final String TARGET = "SELECT template_key, coalesce(owner, created_by), sensitivity, data::text FROM record WHERE id = $1";

    private final TenantSessions sessions;
    private final Templates templates;
    private final Journal journal;

    StoredReferences(TenantSessions sessions, Templates templates, Journal journal) {
        this.sessions = sessions;
        this.templates = templates;
        this.journal = journal;
    }

    @Override
    public Uni<List<Group>> to(Actor actor, UUID id) {
        return sessions.readOne(actor.tenant(), Statement.of(TARGET, id))
                .map(rows -> template(actor, rows))
                .chain(target -> templates.inForce(actor.tenant()).map(all -> Leading.to(target, all)))
                .chain(leading -> leading.isEmpty() ? Uni.createFrom().item(List.of()) : groups(actor, id, leading));
    }

    private static String template(Actor actor, RowSet<Row> rows) {
        if (rows.size() == 0 || !seen(actor, rows.iterator().next())) {
            throw Problem.of(AccessError.RECORD_NOT_FOUND);
        }
        return rows.iterator().next().getString(0);
    }

    private static boolean seen(Actor actor, Row row) {
        return actor.on(row.getString(0)).may(TemplateAction.READ, new RowFacts(row.getUUID(1), Sensitivity.ofKey(row.getString(2)), RecordJson.object(row.getString(3))));
    }

    private Uni<List<Group>> groups(Actor actor, UUID id, List<Leading> leading) {
        return sessions.readOne(actor.tenant(), referrers(actor, leading, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .map(rows -> IntStream.range(0, leading.size()).mapToObj(i -> group(leading.get(i), rows.stream().filter(row -> row.getInteger(0) == i).toList()))
                        .filter(group -> group.count() > 0).toList())
                .call(groups -> noted(actor, groups));
    }

    private static Statement referrers(Actor actor, List<Leading> leading, UUID id) {
        var values = new BoundValues();
        var sql = IntStream.range(0, leading.size()).mapToObj(i -> referrers(actor, i, leading.get(i), id, values)).collect(Collectors.joining(" UNION ALL "));
        return new Statement(sql, values.tuple());
    }

    /**
     * Backwards through the index: ids are in the order of time. Only of records that show in clear what they refer to: who may not see that may not learn it
     * from the other end.
     */
    private static String referrers(Actor actor, int number, Leading one, UUID id, BoundValues values) {
        return "(SELECT " + number + ", id, title, count(*) OVER () FROM (SELECT id, CASE WHEN " + Scoped.titled(actor, List.of(one.template()), values) + " THEN title END AS title"
                + " FROM record WHERE " + one.where(id, values) + Scoped.andClear(actor, one.template(), one.field(), values)
                + " ORDER BY " + one.expression(values) + " DESC, id DESC LIMIT " + (COUNTED_UP_TO + 1) + ") AS found ORDER BY id DESC LIMIT " + MOST_NAMED + ")";
    }

    private static Group group(Leading one, List<Row> rows) {
        return new Group(one.template().key(), one.template().name(), one.field().key(), one.field().label(), rows.isEmpty() ? 0 : rows.get(0).getLong(3),
                rows.stream().map(row -> new Referrer(row.getUUID(1), row.getString(2) == null ? RecordGate.UNSEEN : row.getString(2))).toList());
    }

    private Uni<Void> noted(Actor actor, List<Group> groups) {
        if (groups.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var seen = groups.stream().flatMap(group -> group.records().stream()).map(Referrer::id).distinct().toArray(UUID[]::new);
        return journal.noteRead(actor.tenant(), JournalEntry.done(actor, Action.RECORD_LISTED, "record:" + groups.get(0).template(), null, List.of()).withTargets(seen));
    }
}
