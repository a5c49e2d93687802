package io.kedang.audit.internal.chain;

import io.kedang.audit.ChainFault;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.Checkpoint;
import io.kedang.kernel.Worker;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Looks whether the chain in the database still holds: links, entries, what was signed of it, and whether there are entries that never were chained.
 * A part at a time, so that each look is bounded.
 */
@ApplicationScoped
public class ChainCheck {

    private static final int PAGE = 1_000;
    private static final String LINKS = StoredLink.SELECT + "WHERE c.seq >= $1 ORDER BY c.seq LIMIT $2";
    private static final String HASH = "SELECT hash FROM journal_chain WHERE seq = $1";
    /** What the chain has passed by without taking it. A row from the future came with a restore; it is chained with what follows. */
    private static final String SLIPPED_IN = """
            SELECT j.id FROM journal j WHERE j.xid < (SELECT through FROM journal_chain ORDER BY seq DESC LIMIT 1)
              AND NOT EXISTS (SELECT FROM journal_chain c WHERE c.entry = j.id)
              AND j.at >= coalesce((SELECT at FROM journal_chain WHERE seq = $1), '-infinity') - interval '1 day'
            ORDER BY j.id LIMIT 1""";

    private final TenantSessions sessions;
    private final Checkpoints checkpoints;

    ChainCheck(TenantSessions sessions, Checkpoints checkpoints) {
        this.sessions = sessions;
        this.checkpoints = checkpoints;
    }

    /** @param from the first entry to look at; what was removed when its time was over is left out */
    public Uni<ChainVerdict> look(Tenant tenant, long from, int most) {
        return checkpoints.cut(tenant).chain(cut -> {
            var first = Math.max(Math.max(1, from), cut.map(Checkpoint::seq).orElse(0L) + 1);
            return before(tenant, first, cut).chain(hash -> hash.isEmpty() ? Uni.createFrom().item(ChainVerdict.fault(first, first - 1, ChainFault.DELETED, first - 1))
                    : look(tenant, new LinkCheck(tenant.id(), first - 1, hash.get()), first, most));
        });
    }

    /** In hex; of zeros when it is not to be found, so that what was taken away there shows. */
    Uni<String> before(Tenant tenant, long first) {
        return checkpoints.cut(tenant).chain(cut -> before(tenant, first, cut)).map(hash -> HexFormat.of().formatHex(hash.orElse(ChainHash.origin())));
    }

    /** The hash before an entry: the origin's, a link's, or that of the checkpoint at which the rest begins. */
    private Uni<Optional<byte[]>> before(Tenant tenant, long first, Optional<Checkpoint> cut) {
        if (first == 1) {
            return Uni.createFrom().item(Optional.of(ChainHash.origin()));
        }
        if (cut.filter(checkpoint -> checkpoint.seq() == first - 1).isPresent()) {
            return checkpoints.genuine(cut.get()).map(genuine -> genuine ? Optional.of(HexFormat.of().parseHex(cut.get().hash())) : Optional.empty());
        }
        return sessions.readOne(tenant, Statement.of(HASH, first - 1))
                .map(rows -> rows.size() == 0 ? Optional.empty() : Optional.ofNullable(rows.iterator().next().getBuffer(0)).map(buffer -> buffer.getBytes()));
    }

    private Uni<ChainVerdict> look(Tenant tenant, LinkCheck check, long from, int most) {
        var page = (int) Math.min(PAGE, from + most - check.seq() - 1);
        return links(tenant, check.seq() + 1, page).chain(links -> Worker.call(() -> check.follow(links))
                .chain(fault -> fault.isPresent() ? Uni.createFrom().item(ChainVerdict.fault(from, check.seq(), fault.get(), check.seq() + 1))
                        : links.size() == page && check.seq() + 1 < from + most ? look(tenant, check, from, most)
                        : signed(tenant, check, from, links.size() < page)));
    }

    Uni<List<StoredLink>> links(Tenant tenant, long from, int most) {
        return sessions.readOne(tenant, Statement.of(LINKS, from, most)).map(ChainCheck::links);
    }

    private static List<StoredLink> links(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(StoredLink::of).toList();
    }

    /** The links hold; now whether they are the ones that were signed. */
    private Uni<ChainVerdict> signed(Tenant tenant, LinkCheck check, long from, boolean end) {
        return checkpoints.between(tenant, from, check.seq()).chain(signed -> agree(tenant, signed, 0))
                .chain(fault -> fault != null ? Uni.createFrom().item(ChainVerdict.fault(from, check.seq(), fault.fault(), fault.seq()))
                        : end ? atTheEnd(tenant, check, from) : Uni.createFrom().item(ChainVerdict.well(from, check.seq(), check.seq() + 1)));
    }

    private record At(ChainFault fault, long seq) {
    }

    private Uni<At> agree(Tenant tenant, List<Checkpoint> signed, int place) {
        if (place == signed.size()) {
            return Uni.createFrom().nullItem();
        }
        var checkpoint = signed.get(place);
        return checkpoints.genuine(checkpoint).chain(genuine -> !genuine ? Uni.createFrom().item(new At(ChainFault.FORGED_CHECKPOINT, checkpoint.seq()))
                : sessions.readOne(tenant, Statement.of(HASH, checkpoint.seq())).chain(rows -> same(rows, checkpoint) ? agree(tenant, signed, place + 1)
                        : Uni.createFrom().item(new At(ChainFault.REWRITTEN, checkpoint.seq()))));
    }

    private static boolean same(RowSet<Row> rows, Checkpoint checkpoint) {
        return rows.size() == 1 && Arrays.equals(rows.iterator().next().getBuffer(0).getBytes(), HexFormat.of().parseHex(checkpoint.hash()));
    }

    private Uni<ChainVerdict> atTheEnd(Tenant tenant, LinkCheck check, long from) {
        return checkpoints.furthest(tenant).chain(furthest -> furthest.isPresent() && furthest.get().seq() > check.seq()
                ? Uni.createFrom().item(ChainVerdict.fault(from, check.seq(), ChainFault.TRUNCATED, check.seq() + 1))
                : sessions.readOne(tenant, Statement.of(SLIPPED_IN, from)).map(rows -> rows.size() == 0 ? ChainVerdict.well(from, check.seq(), null)
                        : ChainVerdict.fault(from, check.seq(), ChainFault.INSERTED, -rows.iterator().next().getLong(0))));
    }
}
