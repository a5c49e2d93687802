package io.kedang.audit.internal.chain;

import io.kedang.audit.Checkpoint;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HexFormat;

/** A part of the chain without gaps. */
@ApplicationScoped
public class ChainRange {

    private static final String FIRST = "SELECT min(seq) FROM journal_chain WHERE at >= $1";
    private static final String LAST = "SELECT max(seq) FROM journal_chain WHERE at < $1";

    private final ChainPass pass;
    private final ChainCheck check;
    private final Checkpoints checkpoints;
    private final TenantSessions sessions;

    ChainRange(ChainPass pass, ChainCheck check, Checkpoints checkpoints, TenantSessions sessions) {
        this.pass = pass;
        this.check = check;
        this.checkpoints = checkpoints;
        this.sessions = sessions;
    }

    /**
     * Which entries.
     *
     * @param previous the hash before the first, in hex
     * @param toTheEnd whether the chain ended with the last
     */
    public record Range(long first, long last, String previous, boolean toTheEnd) {

        public long entries() {
            return last - first + 1;
        }
    }

    /** From the first entry of that time to the last, with all between; up to the chain's end, at which a checkpoint is signed. Chains what waits first. */
    public Uni<Range> between(Tenant tenant, OffsetDateTime from, OffsetDateTime to) {
        return pass.run(tenant)
                .chain(() -> checkpoints.signTail(tenant, Checkpoint.EXPORT))
                .chain(tail -> tail.isEmpty() ? Uni.createFrom().item(new Range(1, 0, HexFormat.of().formatHex(ChainHash.origin()), true))
                        : between(tenant, from, to, tail.get().seq()));
    }

    private Uni<Range> between(Tenant tenant, OffsetDateTime from, OffsetDateTime to, long tail) {
        return first(tenant, from, tail).chain(first -> bound(tenant, LAST, to, tail)
                .chain(last -> check.before(tenant, first).map(hash -> new Range(first, Math.max(first - 1, Math.min(last, tail)), hash, last >= tail))));
    }

    /** What was removed when its time was over cannot be begun with. */
    private Uni<Long> first(Tenant tenant, OffsetDateTime from, long tail) {
        return bound(tenant, FIRST, from, null).chain(first -> first != null ? atLeast(tenant, first)
                : from == null ? atLeast(tenant, 1) : Uni.createFrom().item(tail + 1));
    }

    private Uni<Long> atLeast(Tenant tenant, long first) {
        return checkpoints.cut(tenant).map(cut -> Math.max(first, cut.map(Checkpoint::seq).orElse(0L) + 1));
    }

    private Uni<Long> bound(Tenant tenant, String sql, OffsetDateTime at, Long without) {
        return at == null ? Uni.createFrom().item(without) : sessions.readOne(tenant, Statement.of(sql, at)).map(rows -> rows.iterator().next().getLong(0))
                .map(found -> found == null && without != null ? Long.valueOf(0) : found);
    }
}
