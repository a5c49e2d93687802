package io.kedang.archive.internal.versions;

import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.access.Sensitivity;
import io.kedang.archive.internal.ProfileCache;
import io.kedang.archive.internal.RecordJson;
import io.kedang.archive.internal.RowFacts;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.BackgroundWork;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.kedang.tenancy.WorkKind;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Destroys the key of one record. What follows, so that backups do not open for it, is due some time later: {@link DueForgetting}. */
@ApplicationScoped
class RecordShredder {

    private static final String LOCK = "SELECT template_key, owner, sensitivity, data::text FROM record WHERE id = $1 FOR UPDATE";
    /** What was sealed goes with its key; drafts of changes to the record are copies of parts of it. The journal names the record, which a reader then finds empty. When it was stays, whatever comes after: backups of before still open. */
    private static final String DESTROY = """
            INSERT INTO record_key (record_id, destroyed_at) SELECT $1, now() WHERE EXISTS (SELECT FROM record_key WHERE record_id = $1 AND wrapped IS NOT NULL)
              OR EXISTS (SELECT FROM record_draft d JOIN draft_key k ON k.draft_id = d.id WHERE d.record_id = $1)
            ON CONFLICT (record_id) DO UPDATE SET wrapped = NULL, destroyed_at = now()""";
    private static final String TOUCH = "UPDATE record SET revision = revision + 1, blind = NULL WHERE id = $1 RETURNING revision, template_key";
    private static final String DRAFTS = """
            WITH gone AS (DELETE FROM record_draft WHERE record_id = $1 RETURNING id) DELETE FROM draft_key k USING gone WHERE k.draft_id = gone.id""";

    private final TenantSessions sessions;
    private final Journal journal;
    private final ProfileCache cache;
    private final BackgroundWork background;

    RecordShredder(TenantSessions sessions, Journal journal, ProfileCache cache, BackgroundWork background) {
        this.sessions = sessions;
        this.journal = journal;
        this.cache = cache;
        this.background = background;
    }

    Uni<Void> destroy(Actor actor, UUID record) {
        actor.mustHave(Right.MANAGE_SECURITY);
        return background.announce(WorkKind.JOBS, actor.tenant()).chain(() -> sessions.write(actor.tenant(), connection -> connection.execute(Statement.of(LOCK, record)).invoke(rows -> mustBeTheirs(actor, rows))
                        .chain(() -> destroyed(connection, actor, record))))
                .chain(revision -> Worker.elsewhere(() -> cache.changed(actor.tenant(), record, revision)));
    }

    /** A record that one may not read is as good as none; who may not delete it may not destroy it either. */
    private static void mustBeTheirs(Actor actor, RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Problem.of(AccessError.RECORD_NOT_FOUND);
        }
        var row = rows.iterator().next();
        var access = actor.on(row.getString(0));
        var facts = new RowFacts(row.getUUID(1), Sensitivity.ofKey(row.getString(2)), RecordJson.object(row.getString(3)));
        if (!access.may(TemplateAction.READ, facts)) {
            throw Problem.of(AccessError.RECORD_NOT_FOUND);
        }
        if (!access.may(TemplateAction.DELETE, facts)) {
            throw Problem.of(AccessError.ACTION_NOT_ALLOWED);
        }
    }

    /** @return the record's revision from now on */
    private Uni<Long> destroyed(TenantConnection connection, Actor actor, UUID record) {
        return connection.execute(Statement.of(TOUCH, record))
                .call(() -> connection.execute(Statement.of(DESTROY, record)))
                .call(() -> connection.execute(Statement.of(DRAFTS, record)))
                .call(rows -> connection.execute(journal.statement(JournalEntry.done(actor, Action.RECORD_KEY_DESTROYED, "record:" + rows.iterator().next().getString(1), record, List.of()))))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
