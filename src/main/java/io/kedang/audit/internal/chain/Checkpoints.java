package io.kedang.audit.internal.chain;

import io.kedang.audit.Checkpoint;
import io.kedang.crypto.Signer;
import io.kedang.crypto.Signers;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Signs the chain at an entry, and keeps what was signed. */
@ApplicationScoped
public class Checkpoints {

    private static final String COLUMNS = "SELECT seq, kind, at, hash, key_id, public_key, signature FROM journal_checkpoint ";
    private static final String INSERT = "INSERT INTO journal_checkpoint (seq, kind, at, hash, key_id, public_key, signature) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    private static final String HASH = "SELECT seq, hash FROM journal_chain WHERE seq = $1";
    private static final String TAIL = "SELECT seq, hash FROM journal_chain ORDER BY seq DESC LIMIT 1";

    private final TenantSessions sessions;
    private final Signers signers;

    Checkpoints(TenantSessions sessions, Signers signers) {
        this.sessions = sessions;
        this.signers = signers;
    }

    /** @return empty when the chain has no such entry */
    public Uni<Optional<Checkpoint>> sign(Tenant tenant, long seq, String kind) {
        return sessions.readOne(tenant, Statement.of(HASH, seq)).chain(rows -> signed(tenant, rows, kind));
    }

    /** Of the chain as it ends now. @return empty when nothing is chained yet */
    public Uni<Optional<Checkpoint>> signTail(Tenant tenant, String kind) {
        return sessions.readOne(tenant, Statement.of(TAIL)).chain(rows -> signed(tenant, rows, kind));
    }

    private Uni<Optional<Checkpoint>> signed(Tenant tenant, RowSet<Row> rows, String kind) {
        if (rows.size() == 0 || rows.iterator().next().getBuffer(1) == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        var row = rows.iterator().next();
        return signers.current().map(signer -> checkpoint(signer, tenant.id(), row.getLong(0), HexFormat.of().formatHex(row.getBuffer(1).getBytes()), kind))
                .call(checkpoint -> sessions.writeTogether(tenant, List.of(insert(checkpoint))))
                .map(Optional::of);
    }

    private static Checkpoint checkpoint(Signer signer, UUID tenant, long seq, String hash, String kind) {
        var at = CanonicalEntry.time(OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
        var unsigned = new Checkpoint(tenant, seq, kind, at, hash, signer.keyId(), signer.publicKey(), "");
        return new Checkpoint(tenant, seq, kind, at, hash, signer.keyId(), signer.publicKey(), Base64.getEncoder().encodeToString(signer.sign(unsigned.message())));
    }

    private static Statement insert(Checkpoint checkpoint) {
        return Statement.of(INSERT, checkpoint.seq(), checkpoint.kind(), OffsetDateTime.parse(checkpoint.at()), Buffer.buffer(HexFormat.of().parseHex(checkpoint.hash())),
                checkpoint.keyId(), checkpoint.publicKey(), Buffer.buffer(Base64.getDecoder().decode(checkpoint.signature())));
    }

    Uni<Boolean> genuine(Checkpoint checkpoint) {
        return signers.current().map(signer -> checkpoint.genuine(signer.publicKey()));
    }

    /** The newest first. */
    public Uni<List<Checkpoint>> list(Tenant tenant, int most) {
        return read(tenant, Statement.of(COLUMNS + "ORDER BY at DESC, seq DESC LIMIT $1", most));
    }

    /** Those of entries from here to there, in their order. */
    Uni<List<Checkpoint>> between(Tenant tenant, long from, long to) {
        return read(tenant, Statement.of(COLUMNS + "WHERE seq BETWEEN $1 AND $2 ORDER BY seq", from, to));
    }

    /** The one that reaches furthest. */
    Uni<Optional<Checkpoint>> furthest(Tenant tenant) {
        return read(tenant, Statement.of(COLUMNS + "ORDER BY seq DESC LIMIT 1")).map(found -> found.stream().findFirst());
    }

    /** Up to which entry the time was over; entries up to it may be gone. */
    Uni<Optional<Checkpoint>> cut(Tenant tenant) {
        return read(tenant, Statement.of(COLUMNS + "WHERE kind = 'cut' ORDER BY seq DESC LIMIT 1")).map(found -> found.stream().findFirst());
    }

    private Uni<List<Checkpoint>> read(Tenant tenant, Statement statement) {
        return sessions.readOne(tenant, statement).map(rows -> StreamSupport.stream(rows.spliterator(), false).map(row -> of(tenant.id(), row)).toList());
    }

    private static Checkpoint of(UUID tenant, Row row) {
        return new Checkpoint(tenant, row.getLong("seq"), row.getString("kind"), CanonicalEntry.time(row.getOffsetDateTime("at")),
                HexFormat.of().formatHex(row.getBuffer("hash").getBytes()), row.getString("key_id"), row.getString("public_key"),
                Base64.getEncoder().encodeToString(row.getBuffer("signature").getBytes()));
    }
}
