package io.kedang.archive.internal.versions;

import io.kedang.kernel.Ids;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;

/** Removed fields whose time is over become jobs. */
@ApplicationScoped
class DuePurges {

    private static final String WITHOUT_JOB = """
            \sFROM removed_field f WHERE NOT EXISTS (SELECT FROM job j WHERE j.kind = 'purge' AND j.template = f.template AND j.field = f.field
               AND j.to_version = f.removed_in AND j.state IN ('running', 'paused', 'failed'))""";
    private static final String DUE = "SELECT template, field, removed_in" + WITHOUT_JOB + " AND purge_after <= now() ORDER BY purge_after LIMIT 50";
    private static final String NEXT = "SELECT min(purge_after)" + WITHOUT_JOB;

    private final TenantSessions sessions;
    private final JobStore jobs;

    DuePurges(TenantSessions sessions, JobStore jobs) {
        this.sessions = sessions;
        this.jobs = jobs;
    }

    /** @return whether there is something to do now */
    Uni<Boolean> begin(Tenant tenant) {
        return sessions.write(tenant, connection -> connection.execute(Statement.of(DUE))
                .chain(rows -> Multi.createFrom().iterable(rows).onItem().transformToUniAndConcatenate(row -> begin(connection, row)).collect().asList())
                .map(begun -> !begun.isEmpty()));
    }

    private Uni<Row> begin(TenantConnection connection, Row row) {
        return connection.execute(jobs.insertPurge(Ids.next(), row.getString(0), row.getString(1), row.getInteger(2))).replaceWith(row);
    }

    /** When the next is due; null when none is. */
    Uni<OffsetDateTime> nextDue(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(NEXT)).map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst().orElseThrow().getOffsetDateTime(0));
    }
}
