package io.kedang.audit.internal.chain;

import io.kedang.audit.ChainVerdict;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What earlier looks at the chain found. */
@ApplicationScoped
public class ChecksMade {

    private static final String INSERT = "INSERT INTO journal_check (actor, from_seq, to_seq, fault, fault_seq) VALUES ($1, $2, $3, $4, $5)";
    private static final String LAST = "SELECT at, from_seq, to_seq, fault, fault_seq FROM journal_check ORDER BY at DESC LIMIT 1";

    private final TenantSessions sessions;

    ChecksMade(TenantSessions sessions) {
        this.sessions = sessions;
    }

    /** A look and when it was. */
    public record Made(Instant at, ChainVerdict verdict) {
    }

    /** @param actor null when nobody asked for it */
    public Uni<Void> keep(Tenant tenant, UUID actor, ChainVerdict verdict) {
        return sessions.writeTogether(tenant, List.of(Statement.of(INSERT, actor, verdict.from(), verdict.to(), verdict.fault(), verdict.entry()))).replaceWithVoid();
    }

    public Uni<Optional<Made>> last(Tenant tenant) {
        return sessions.readOne(tenant, Statement.of(LAST)).map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(of(rows.iterator().next())));
    }

    private static Made of(Row row) {
        var fault = row.getString("fault");
        return new Made(row.getOffsetDateTime("at").toInstant(), new ChainVerdict(row.getLong("from_seq"), row.getLong("to_seq"), fault == null, fault, row.getLong("fault_seq"), null));
    }
}
