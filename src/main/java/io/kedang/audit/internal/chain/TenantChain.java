package io.kedang.audit.internal.chain;

import io.kedang.access.Actor;
import io.kedang.access.Right;
import io.kedang.audit.Action;
import io.kedang.audit.AuditError;
import io.kedang.audit.ChainVerdict;
import io.kedang.audit.Checkpoint;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalChain;
import io.kedang.audit.JournalEntry;
import io.kedang.crypto.Signer;
import io.kedang.crypto.Signers;
import io.kedang.kernel.Problem;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.Tenant;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The chain for those with the right to see it. */
@ApplicationScoped
class TenantChain implements JournalChain {

    private static final int MOST_CHECKPOINTS = 100;
    /** Waiting ones are counted among the newest only: there are few, or something is wrong and the number does not matter. */
    private static final String STATE = """
            SELECT coalesce((SELECT min(seq) FROM journal_chain), 1), coalesce((SELECT max(seq) FROM journal_chain), 0),
              (SELECT count(*) FROM (SELECT id FROM journal ORDER BY xid DESC, id DESC LIMIT 1000) newest WHERE NOT EXISTS (SELECT FROM journal_chain c WHERE c.entry = newest.id))""";

    private final ChainCheck check;
    private final ChecksMade checks;
    private final Checkpoints checkpoints;
    private final ChainPass pass;
    private final Signers signers;
    private final TenantSessions sessions;
    private final Journal journal;

    TenantChain(ChainCheck check, ChecksMade checks, Checkpoints checkpoints, ChainPass pass, Signers signers, TenantSessions sessions, Journal journal) {
        this.check = check;
        this.checks = checks;
        this.checkpoints = checkpoints;
        this.pass = pass;
        this.signers = signers;
        this.sessions = sessions;
        this.journal = journal;
    }

    @Override
    public Uni<State> state(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return checks.last(actor.tenant()).chain(last -> sessions.readOne(actor.tenant(), Statement.of(STATE)).map(rows -> state(rows.iterator().next(), last)));
    }

    private static State state(Row row, Optional<ChecksMade.Made> last) {
        return new State(row.getLong(0), row.getLong(1), row.getLong(2), last.map(ChecksMade.Made::at).orElse(null), last.map(ChecksMade.Made::verdict).orElse(null));
    }

    @Override
    public Uni<ChainVerdict> look(Actor actor, long from, int most) {
        actor.mustHave(Right.SEE_AUDIT);
        if (from < 1 || most < 1 || most > MOST_LOOKED_AT) {
            throw Problem.of(AuditError.JOURNAL_QUERY_MALFORMED);
        }
        return check.look(actor.tenant(), from, most);
    }

    @Override
    public Uni<ChainVerdict> lookThrough(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return all(actor.tenant(), 0, 1)
                .call(verdict -> checks.keep(actor.tenant(), actor.memberId(), verdict))
                .call(verdict -> journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.JOURNAL_VERIFIED, "journal", null, List.of())
                        .withDetail(verdict.well() ? "to " + verdict.to() : verdict.fault() + " " + verdict.entry())));
    }

    private Uni<ChainVerdict> all(Tenant tenant, long first, long from) {
        return check.look(tenant, from, MOST_LOOKED_AT).chain(verdict -> {
            var begin = first == 0 ? verdict.from() : first;
            var whole = new ChainVerdict(begin, verdict.to(), verdict.well(), verdict.fault(), verdict.entry(), null);
            return verdict.next() == null ? Uni.createFrom().item(whole) : all(tenant, begin, verdict.next());
        });
    }

    @Override
    public Uni<List<Checkpoint>> checkpoints(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return checkpoints.list(actor.tenant(), MOST_CHECKPOINTS);
    }

    /** The last part is looked at first: what does not hold is not signed. */
    @Override
    public Uni<Checkpoint> handOut(Actor actor) {
        actor.mustHave(Right.SEE_AUDIT);
        return journal.writeAlone(actor.tenant(), JournalEntry.done(actor, Action.JOURNAL_CHECKPOINT_SIGNED, "journal", null, List.of()))
                .chain(() -> pass.run(actor.tenant()))
                .chain(end -> check.look(actor.tenant(), Math.max(1, end.seq() - MOST_LOOKED_AT / 2), MOST_LOOKED_AT))
                .chain(verdict -> verdict.well() ? checkpoints.signTail(actor.tenant(), Checkpoint.HANDED_OUT) : Uni.createFrom().failure(Problem.of(AuditError.JOURNAL_BROKEN)))
                .map(signed -> signed.orElseThrow(() -> Problem.of(AuditError.JOURNAL_EMPTY)));
    }

    @Override
    public Uni<String> publicKey() {
        return signers.current().map(Signer::publicKey);
    }
}
