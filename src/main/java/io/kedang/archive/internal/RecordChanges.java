package io.kedang.archive.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kedang.access.AccessError;
import io.kedang.access.Actor;
import io.kedang.access.TemplateAction;
import io.kedang.archive.ArchiveError;
import io.kedang.archive.Intake;
import io.kedang.archive.IntakeResult;
import io.kedang.archive.RecordDocument;
import io.kedang.archive.RecordPatch;
import io.kedang.archive.internal.seal.OlderTokens;
import io.kedang.archive.internal.seal.Sealer;
import io.kedang.archive.internal.seal.Vault;
import io.kedang.archive.internal.versions.UpgradePath;
import io.kedang.archive.internal.versions.UpgradePaths;
import io.kedang.archive.internal.versions.Upgraded;
import io.kedang.audit.Action;
import io.kedang.audit.Journal;
import io.kedang.audit.JournalEntry;
import io.kedang.kernel.Problem;
import io.kedang.kernel.Worker;
import io.kedang.template.CompiledTemplate;
import io.kedang.template.Template;
import io.kedang.template.TemplateVersions;
import io.kedang.template.Templates;
import io.kedang.tenancy.Statement;
import io.kedang.tenancy.TenancyError;
import io.kedang.tenancy.TenantConnection;
import io.kedang.tenancy.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Changing, deleting and restoring a record: the row is locked, its history and the journal are written with it, then the cache is told. */
@ApplicationScoped
class RecordChanges {

    private final TenantSessions sessions;
    private final Templates templates;
    private final Intake intake;
    private final Journal journal;
    private final RecordGate gate;
    private final ProfileCache cache;
    private final UpgradePaths paths;
    private final TemplateVersions versions;
    private final Release release;
    private final Handing handing;
    private final Vault vault;

    RecordChanges(TenantSessions sessions, Templates templates, Intake intake, Journal journal, RecordGate gate, ProfileCache cache, UpgradePaths paths,
            TemplateVersions versions, Release release, Handing handing, Vault vault) {
        this.sessions = sessions;
        this.templates = templates;
        this.intake = intake;
        this.journal = journal;
        this.gate = gate;
        this.cache = cache;
        this.paths = paths;
        this.versions = versions;
        this.release = release;
        this.handing = handing;
        this.vault = vault;
    }

    Uni<RecordDocument> change(Actor actor, UUID id, RecordPatch patch) {
        return pathOf(actor, id).chain(path -> vault.sealer(actor.tenant(), path.target().template()).chain(sealer -> change(actor, id, patch, path, sealer)));
    }

    private Uni<RecordDocument> change(Actor actor, UUID id, RecordPatch patch, UpgradePath path, Sealer sealer) {
        return sessions.write(actor.tenant(), connection -> locked(connection, id)
                .chain(record -> vault.openToChange(actor.tenant(), sealer, record))
                .invoke(record -> RecordGate.must(actor, path.target().template(), StoredFacts.of(record), TemplateAction.UPDATE))
                .invoke(record -> mustBe(record, patch.expectedRevision()))
                .chain(record -> handing.check(connection, actor, path.target().template(), record, patch).replaceWith(record))
                .chain(record -> patched(connection, path, record, patch, actor).chain(after -> write(connection, actor, sealer, record, after))))
                .onFailure().transform(failure -> DatabaseRefusals.explain(failure, path.target().template(), actor.request().lang()))
                .call(record -> told(actor, record))
                .map(record -> document(actor, path.target(), record));
    }

    /** Found before the transaction, so that nothing but the row itself is waited for while it is locked. */
    private Uni<UpgradePath> pathOf(Actor actor, UUID id) {
        return sessions.readOne(actor.tenant(), Statement.of("SELECT template_key, template_version FROM record WHERE id = $1", id)).chain(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(AccessError.RECORD_NOT_FOUND);
            }
            var row = rows.iterator().next();
            return inForce(actor, row.getString(0), row.getInteger(1)).chain(compiled -> paths.to(actor.tenant(), compiled, row.getInteger(1)));
        });
    }

    /** A record that is on a later version than this node knows of tells it that something was published a moment ago. */
    private Uni<CompiledTemplate> inForce(Actor actor, String template, int atLeast) {
        return templates.published(actor.tenant(), template).chain(compiled -> {
            if (compiled.template().version() >= atLeast) {
                return Uni.createFrom().item(compiled);
            }
            versions.changed(actor.tenant());
            return templates.published(actor.tenant(), template);
        });
    }

    private static Uni<StoredRecord> locked(TenantConnection connection, UUID id) {
        return connection.execute(Statement.of(RecordStatements.LOCK, id)).chain(() -> connection.execute(Statement.of(RecordStatements.FIND_TO_CHANGE, id))).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.of(AccessError.RECORD_NOT_FOUND);
            }
            return StoredRecord.of(rows.iterator().next());
        });
    }

    private static void mustBe(StoredRecord record, Long expectedRevision) {
        if (record.deletedAt() != null) {
            throw Problem.of(ArchiveError.RECORD_DELETED);
        }
        if (expectedRevision != null && expectedRevision != record.revision()) {
            throw Problem.of(ArchiveError.RECORD_CHANGED).with("revision", record.revision());
        }
    }

    /** The change is made on the record as it looks in the version in force; what it was before it looked so is hidden with it. */
    private Uni<StoredRecord> patched(TenantConnection connection, UpgradePath path, StoredRecord record, RecordPatch patch, Actor actor) {
        if (record.version() > path.version()) {
            throw Problem.of(TenancyError.TRY_AGAIN);
        }
        var upgraded = path.run(record.version(), record.dataNode(), record.hiddenNode());
        var stage = Stages.moved(path.target().template(), record.stage(), patch.stage(), actor.request().lang());
        var view = gate.view(actor, path.target().template(), StoredFacts.of(record));
        var lang = actor.request().lang();
        var sent = SentFields.ofPatch(patch.data(), upgraded.data(), path.target().template(), view, lang);
        var merged = sent == null ? upgraded.data() : MergePatch.apply(upgraded.data(), sent);
        return intake.accept(actor, path.target(), merged, view, upgraded.data(), connection)
                .onFailure().transform(failure -> UnseenFields.told(failure, view, lang))
                .map(accepted -> changed(path, record, upgraded, accepted, stage, actor))
                .map(after -> Reachable.must(actor, path.target().template(), after, TemplateAction.UPDATE))
                .map(after -> Handing.handed(after, patch));
    }

    private static StoredRecord changed(UpgradePath path, StoredRecord record, Upgraded upgraded, IntakeResult accepted, String stage, Actor actor) {
        var template = path.target().template();
        var original = Originals.kept(record.originalNode(), upgraded.data(), accepted);
        return new StoredRecord(record.id(), record.template(), template.version(), record.revision() + 1, RecordStatements.title(template, accepted), stage,
                accepted.data().toString(), original == null ? null : original.toString(), record.createdAt(), record.createdBy(), StoredRecords.now(),
                actor.memberId(), null, !accepted.tolerated().isEmpty(), upgraded.hidden() == null ? null : upgraded.hidden().toString(),
                record.owner(), record.sensitivity(), record.sealed());
    }

    private Uni<StoredRecord> write(TenantConnection connection, Actor actor, Sealer sealer, StoredRecord before, StoredRecord after) {
        var changes = Changes.of(sealer.template(), Changes.between(before.dataNode(), after.dataNode(), before.stage(), after.stage()));
        Changes.add(changes, Changes.OWNER, before.owner().toString(), after.owner().toString());
        Changes.add(changes, Changes.SENSITIVITY, before.sensitivity().key(), after.sensitivity().key());
        if (changes.isEmpty() && before.version() == after.version() && before.attention() == after.attention()) {
            return Uni.createFrom().item(before);
        }
        var sealing = sealer.begin(after);
        var row = sealing.row(after);
        var kept = sealing.changes(after.revision(), changes);
        return OlderTokens.mustDiffer(connection, sealer, after, actor.request().lang()).chain(() -> sealing.key().map(key -> connection.execute(key).replaceWithVoid()).orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> written(connection, RecordStatements.update(row, sealing.blind()), after, "updated", kept,
                        JournalEntry.done(actor, Action.RECORD_UPDATED, "record:" + after.template(), after.id(), Changes.fields(changes))));
    }

    private Uni<StoredRecord> written(TenantConnection connection, Statement update, StoredRecord record, String action, String changes, JournalEntry entry) {
        return connection.execute(update)
                .chain(() -> connection.execute(RecordStatements.history(record, action, changes)))
                .chain(() -> connection.execute(journal.statement(entry)))
                .replaceWith(record);
    }

    Uni<Void> delete(Actor actor, UUID id, Long expectedRevision) {
        return templates.inForce(actor.tenant())
                .chain(all -> sessions.write(actor.tenant(), connection -> locked(connection, id)
                        .invoke(record -> RecordGate.must(actor, template(all, record), StoredFacts.of(record), TemplateAction.DELETE))
                        .invoke(record -> mustBe(record, expectedRevision))
                        .map(record -> moved(record, actor, true))
                        .chain(record -> release.from(connection, actor, record, all).call(() -> binned(connection, actor, record))
                                .map(touched -> Stream.concat(Stream.of(new Release.Touched(id, record.revision())), touched.stream()).toList()))))
                .onFailure().transform(DatabaseRefusals::passing)
                .call(touched -> told(actor, touched)).replaceWithVoid();
    }

    private static Template template(List<Template> all, StoredRecord record) {
        return all.stream().filter(template -> template.key().equals(record.template())).findFirst().orElseThrow(() -> Problem.of(AccessError.RECORD_NOT_FOUND));
    }

    private Uni<StoredRecord> binned(TenantConnection connection, Actor actor, StoredRecord record) {
        return written(connection, RecordStatements.moved(record), record, "deleted", null, entry(actor, Action.RECORD_DELETED, record));
    }

    private Uni<Void> told(Actor actor, List<Release.Touched> records) {
        return Multi.createFrom().iterable(records)
                .onItem().transformToUniAndConcatenate(record -> Worker.elsewhere(() -> cache.changed(actor.tenant(), record.id(), record.revision())))
                .collect().last().replaceWithVoid();
    }

    Uni<RecordDocument> restore(Actor actor, UUID id) {
        return pathOf(actor, id).map(UpgradePath::target).chain(compiled -> sessions.write(actor.tenant(), connection -> locked(connection, id)
                .invoke(record -> RecordGate.must(actor, compiled.template(), StoredFacts.of(record), TemplateAction.DELETE))
                .chain(record -> record.deletedAt() == null ? Uni.createFrom().item(record) : restored(connection, actor, record)))
                .onFailure().transform(failure -> DatabaseRefusals.explain(failure, compiled.template(), actor.request().lang()))
                .call(record -> told(actor, record))
                .chain(record -> vault.open(actor.tenant(), record))
                .map(record -> document(actor, compiled, record)));
    }

    private Uni<StoredRecord> restored(TenantConnection connection, Actor actor, StoredRecord record) {
        var back = moved(record, actor, false);
        return written(connection, RecordStatements.moved(back), back, "restored", null, entry(actor, Action.RECORD_RESTORED, back));
    }

    private static JournalEntry entry(Actor actor, Action action, StoredRecord record) {
        return JournalEntry.done(actor, action, "record:" + record.template(), record.id(), List.of());
    }

    private static StoredRecord moved(StoredRecord record, Actor actor, boolean intoBin) {
        var now = StoredRecords.now();
        return new StoredRecord(record.id(), record.template(), record.version(), record.revision() + 1, record.title(), record.stage(), record.data(),
                record.original(), record.createdAt(), record.createdBy(), now, actor.memberId(), intoBin ? now : null, record.attention(), record.hidden(),
                record.owner(), record.sensitivity(), record.sealed());
    }

    private Uni<Void> told(Actor actor, StoredRecord record) {
        return Worker.elsewhere(() -> cache.changed(actor.tenant(), record.id(), record.revision()));
    }

    private RecordDocument document(Actor actor, CompiledTemplate compiled, StoredRecord record) {
        return new RecordDocument(record.id(), record.revision(), gate.passBytes(actor, compiled, record), false);
    }

    /** What was typed is kept for as long as the value it became is. */
    private static final class Originals {

        static ObjectNode kept(ObjectNode earlier, ObjectNode before, IntakeResult accepted) {
            var kept = earlier == null ? accepted.data().objectNode() : earlier.deepCopy();
            if (earlier != null) {
                earlier.fieldNames().forEachRemaining(key -> {
                    if (!java.util.Objects.equals(before.get(key), accepted.data().get(key))) {
                        kept.remove(key);
                    }
                });
            }
            if (accepted.original() != null) {
                kept.setAll(accepted.original());
            }
            return kept.isEmpty() ? null : kept;
        }
    }
}
