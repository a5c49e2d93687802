package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.access.Actor;
import io.kedang.access.FieldView;
import io.kedang.access.TemplateAction;
import io.kedang.archive.Intake;
import io.kedang.archive.IntakeResult;
import io.kedang.archive.NewRecord;
import io.kedang.archive.internal.seal.OlderTokens;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Ids;
import io.kedang.template.CompiledTemplate;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes new records. Most need nothing from the database before that: then everything travels together. Where a member, a reference or a number is needed,
 * it is asked for in the same transaction.
 */
@ApplicationScoped
class Filing {

    private final TenantSessions sessions;
    private final Intake intake;
    private final Journal journal;
    private final RecordGate gate;
    private final Vault vault;

    Filing(TenantSessions sessions, Intake intake, Journal journal, RecordGate gate, Vault vault) {
        this.sessions = sessions;
        this.intake = intake;
        this.journal = journal;
        this.gate = gate;
        this.vault = vault;
    }

    Uni<StoredRecord> file(Actor actor, CompiledTemplate compiled, NewRecord sent) {
        var view = gate.ofNew(actor, compiled.template());
        var lang = actor.request().lang();
        return vault.sealer(actor.tenant(), compiled.template())
                .chain(sealer -> file(actor, compiled, sealer, view, new NewRecord(SentFields.ofNew(sent.data(), compiled.template(), view, lang), sent.stage(), sent.idempotencyKey())))
                .onFailure().transform(failure -> UnseenFields.told(failure, view, lang));
    }

    private Uni<StoredRecord> file(Actor actor, CompiledTemplate compiled, Sealer sealer, FieldView view, NewRecord sent) {
        return atOnce(actor, compiled, sealer, view, sent)
                .map(accepted -> atOnce(actor, compiled, sealer, sent, accepted))
                .orElseGet(() -> sessions.write(actor.tenant(), connection -> intake.accept(actor, compiled, sent.data(), view, null, connection)
                        .chain(accepted -> Autonumbers.assign(connection, compiled, accepted))
                        .chain(accepted -> within(connection, actor, compiled, sealer, sent, accepted))));
    }

    private Optional<IntakeResult> atOnce(Actor actor, CompiledTemplate compiled, Sealer sealer, FieldView view, NewRecord sent) {
        return OlderTokens.matter(sealer) ? Optional.empty() : intake.acceptAtOnce(compiled, sent.data(), view, actor.memberId(), actor.request().lang());
    }

    /** All that filing does but for writing: it takes no number either. */
    Uni<Void> check(Actor actor, CompiledTemplate compiled, NewRecord sent) {
        Stages.first(compiled.template(), sent.stage(), actor.request().lang());
        var view = gate.ofNew(actor, compiled.template());
        var lang = actor.request().lang();
        return Uni.createFrom().deferred(() -> sessions.read(actor.tenant(), connection -> intake.accept(actor, compiled,
                        SentFields.ofNew(sent.data(), compiled.template(), view, lang), view, null, connection)))
                .invoke(accepted -> record(actor, compiled, sent, accepted))
                .onFailure().transform(failure -> UnseenFields.told(failure, view, lang)).replaceWithVoid();
    }

    private Uni<StoredRecord> atOnce(Actor actor, CompiledTemplate compiled, Sealer sealer, NewRecord sent, IntakeResult accepted) {
        var record = record(actor, compiled, sent, accepted);
        return sessions.writeTogether(actor.tenant(), statements(actor, record, sealer, sent, accepted)).replaceWith(record);
    }

    private static StoredRecord record(Actor actor, CompiledTemplate compiled, NewRecord sent, IntakeResult accepted) {
        var stage = Stages.first(compiled.template(), sent.stage(), actor.request().lang());
        return Reachable.must(actor, compiled.template(), RecordStatements.created(Ids.next(), compiled.template(), accepted, stage, actor.memberId(), StoredRecords.now()), TemplateAction.CREATE);
    }

    private Uni<StoredRecord> within(TenantConnection connection, Actor actor, CompiledTemplate compiled, Sealer sealer, NewRecord sent, IntakeResult accepted) {
        var record = record(actor, compiled, sent, accepted);
        return OlderTokens.mustDiffer(connection, sealer, record, actor.request().lang())
                .chain(() -> together(connection, statements(actor, record, sealer, sent, accepted))).replaceWith(record);
    }

    /** One after the other down the connection, none waiting for the answer to another. */
    private static Uni<Void> together(TenantConnection connection, List<Statement> statements) {
        return Uni.join().all(statements.stream().map(connection::execute).toList()).andFailFast().replaceWithVoid();
    }

    private List<Statement> statements(Actor actor, StoredRecord record, Sealer sealer, NewRecord sent, IntakeResult accepted) {
        var statements = new ArrayList<Statement>(6);
        if (sent.idempotencyKey() != null) {
            statements.add(RecordStatements.FORGET_KEYS);
            statements.add(RecordStatements.idempotent(actor.memberId(), sent.idempotencyKey(), IdempotencyKeys.hash(record.template(), sent), record.id()));
        }
        var sealing = sealer.begin(record);
        statements.add(RecordStatements.insert(sealing.row(record), sealing.blind()));
        sealing.key().ifPresent(statements::add);
        statements.add(RecordStatements.history(record, "created", null));
        statements.add(journal.statement(JournalEntry.done(actor, Action.RECORD_CREATED, "record:" + record.template(), record.id(), fieldNames(accepted.data()))));
        return statements;
    }

    private static List<String> fieldNames(JsonNode data) {
        var names = new ArrayList<String>(data.size());
        data.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
